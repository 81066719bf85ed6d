package io.execfabric.hotupdate.tenancy.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the identity tables, in the same time whether the user exists or not. The engine's own check
 * would also count wrong ones in the user's row: a write that takes longer for who exists, and that two at once lose.
 */
@Component
class PasswordCheck {

    /** Longer than any password may be; nobody hashes megabytes. */
    private static final int TOO_LONG = 8 * PasswordPolicy.LONGEST;

    private static final String SALT = "no salt of anybody's";

    private final IdentityService identity;
    private final PasswordManager hashes;
    private final String nobodys;

    PasswordCheck(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.hashes = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.nobodys = hashes.encrypt(EncryptionUtil.saltPassword("a password that nobody has", SALT));
    }

    boolean matches(String user, String password) {
        String tried = password.length() > TOO_LONG ? "" : password;
        // some databases find a name with spaces behind it, too
        if (identity.createUserQuery().userId(user).singleResult() instanceof UserEntity known
                && known.getId().equals(user)
                && hasPassword(known)) {
            return hashes.check(EncryptionUtil.saltPassword(tried, known.getSalt()), known.getPassword());
        }
        hashes.check(EncryptionUtil.saltPassword(tried, SALT), nobodys);
        return false;
    }

    private static boolean hasPassword(User known) {
        return known.getPassword() != null && !known.getPassword().isEmpty();
    }
}
