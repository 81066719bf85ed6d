package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 5: the approved answer has each run wait for a person. */
@Component
class AttachConfirmationDelegate implements JavaDelegate {

    private final CapabilityRegistry registry;

    AttachConfirmationDelegate(CapabilityRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registry.attachConfirmation(
                HotUpdateProcess.SKILL_VERSION_ID.from(execution).get());
    }
}
