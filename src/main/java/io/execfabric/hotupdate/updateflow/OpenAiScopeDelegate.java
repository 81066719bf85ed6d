package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 5: the approved answer lets AI call it. */
@Component
class OpenAiScopeDelegate implements JavaDelegate {

    private final CapabilityRegistry registry;

    OpenAiScopeDelegate(CapabilityRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registry.openAiScope(HotUpdateProcess.SKILL_VERSION_ID.from(execution).get());
    }
}
