package io.execfabric.hotupdate.tenancy.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Looks for passwords that everybody knows, of people who are kept out, too. Reads alone: the engine's own check would count
 * a wrong guess in a real person's row.
 */
@Component
class KnownPasswords {

    private final IdentityService identity;
    private final PasswordManager passwords;

    KnownPasswords(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    }

    /** @throws IllegalStateException when the database holds one, which says what to do */
    void refuse() {
        for (DemoUser user : DemoUser.ALL) {
            if (isStillThatOf(user)) {
                throw new IllegalStateException("This database holds the demo user " + user.name()
                        + " with the password everybody knows. Use another database outside profile 'demo'.");
            }
        }
    }

    private boolean isStillThatOf(DemoUser user) {
        UserEntity found =
                (UserEntity) identity.createUserQuery().userId(user.name()).singleResult();
        return found != null
                && found.getPassword() != null
                && passwords.check(EncryptionUtil.saltPassword(user.password(), found.getSalt()), found.getPassword());
    }
}
