package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.shared.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 5: the approved answer lets people start it by hand. */
@Component
class OpenManualEntryDelegate implements JavaDelegate {

    private final CapabilityRegistry registry;
    private final StepGuard guard;

    OpenManualEntryDelegate(CapabilityRegistry registry, StepGuard guard) {
        this.registry = registry;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        registry.openManualEntry(guard.version(execution, Answers::manualExecution));
    }
}
