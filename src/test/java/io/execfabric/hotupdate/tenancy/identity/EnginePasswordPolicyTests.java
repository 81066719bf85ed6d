package io.execfabric.hotupdate.tenancy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine is told of our policy; nothing of the engine is started. */
class EnginePasswordPolicyTests {

    private final StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();

    @BeforeEach
    void plugIn() {
        new EnginePasswordPolicy(new PasswordPolicy(List.of())).preInit(engine);
    }

    @Test
    void theEngineHasNoPolicyButOurs() {
        assertThat(engine.isEnablePasswordPolicy()).isTrue();
        assertThat(engine.getPasswordPolicy().getRules()).hasSize(1);
        assertThat(rule().getPlaceholder()).isEqualTo("PASSWORD_POLICY_LENGTH");
        assertThat(rule().getParameters()).containsEntry("minLength", "12");
    }

    @Test
    void itTakesWhatOursTakes() {
        assertThat(rule().execute("plough kettle anvil")).isTrue();
        assertThat(rule().execute("plough kettle anvil", user("ann"))).isTrue();
        assertThat(rule().execute("password1234")).isFalse();
        assertThat(rule().execute("short", user("ann"))).isFalse();
    }

    @Test
    void theOwnNameIsNoPassword() {
        String name = "plough-kettle-anvil";

        assertThat(rule().execute(name)).isTrue();
        assertThat(rule().execute(name, user(name))).isFalse();
    }

    private PasswordPolicyRule rule() {
        return engine.getPasswordPolicy().getRules().get(0);
    }

    private static UserEntity user(String id) {
        return new UserEntity(id);
    }
}
