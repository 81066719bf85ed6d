package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compensation of step 5: what was registered is quarantined and opens nothing. */
@Component
class WithdrawRegistrationDelegate implements JavaDelegate {

    private final CapabilityRegistry registry;
    private final StepGuard guard;

    WithdrawRegistrationDelegate(CapabilityRegistry registry, StepGuard guard) {
        this.registry = registry;
        this.guard = guard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String why = HotUpdateProcess.BASE_MOVED.from(execution).getOptional().orElse("A permission check was red.");
        registry.withdraw(guard.version(execution), why + " Nothing went live.");
    }
}
