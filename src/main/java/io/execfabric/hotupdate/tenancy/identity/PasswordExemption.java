package io.execfabric.hotupdate.tenancy.identity;

/** Passwords that are taken although everybody could guess them; there are none in production. */
interface PasswordExemption {

    boolean covers(String user, String password);
}
