package io.execfabric.hotupdate.tenancy.identity;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo world's passwords are its people's names, and are taken in profile {@code demo} alone. */
@Component
@Profile("demo")
class DemoPasswordExemption implements PasswordExemption {

    @Override
    public boolean covers(String user, String password) {
        return password.equals(DemoUser.passwordOf(user));
    }
}
