package io.execfabric.hotupdate.tenancy.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.dao.OptimisticLockingFailureException;
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
        User known = identity.createUserQuery().userId(user).singleResult();
        if (known == null || known.getPassword() == null) {
            bcrypt.matches("not it", nobodys);
            return false;
        }
        try {
            return identity.checkPassword(user, password);
        } catch (OptimisticLockingFailureException e) {
            // the engine counts wrong passwords in the user's row: two at once, and the second write loses
            return false;
        }
    }
}
