package io.execfabric.hotupdate.tenancy.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The same policy inside the engine, so that no door of its own, whichever comes with its next version, takes less. */
@Component
class EnginePasswordPolicy extends AbstractProcessEnginePlugin {

    private final PasswordPolicy policy;

    EnginePasswordPolicy(PasswordPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<PasswordPolicyRule> rules = List.of(new Rule(policy));
        engine.setPasswordPolicy(() -> rules);
        engine.setEnablePasswordPolicy(true);
    }

    /** What the engine calls a rule is our whole policy. */
    private record Rule(PasswordPolicy policy) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", Integer.toString(PasswordPolicy.SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return policy.faults("", password).isEmpty();
        }

        @Override
        public boolean execute(String password, User user) {
            return policy.faults(user.getId(), password).isEmpty();
        }
    }
}
