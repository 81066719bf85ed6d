package io.execfabric.hotupdate.tenancy.identity;

import org.springframework.stereotype.Component;

/** The tests' people have the demo world's passwords on every database, also where no profile makes a demo world. */
@Component
class DemoPasswordsInTests implements PasswordExemption {

    @Override
    public boolean covers(String user, String password) {
        return password.equals(DemoUser.passwordOf(user));
    }
}
