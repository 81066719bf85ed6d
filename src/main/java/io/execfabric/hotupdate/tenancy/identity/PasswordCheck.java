package io.execfabric.hotupdate.tenancy.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares a password with the identity tables, in the same time whether the user exists or not. */
@Component
class PasswordCheck {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String nobodys = bcrypt.encode("a password that nobody has");
    private final IdentityService identity;

    PasswordCheck(IdentityService identity) {
        this.identity = identity;
    }

    boolean matches(String user, String password) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            bcrypt.matches("not it", nobodys);
            return false;
        }
        try {
            return identity.checkPassword(user, password);
        } catch (OptimisticLockingException e) {
            // the engine counts wrong passwords in the user's row: two at once, and the second write loses
            return false;
        }
    }
}
