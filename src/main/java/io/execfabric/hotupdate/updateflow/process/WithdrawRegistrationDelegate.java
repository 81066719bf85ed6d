package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.QuarantineReason;
import java.util.Optional;
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
        Optional<String> moved = HotUpdateProcess.BASE_MOVED.from(execution).getOptional();
        registry.withdraw(
                guard.version(execution),
                moved.isPresent() ? QuarantineReason.BASE_MOVED : QuarantineReason.RED_CHECK,
                moved.orElse("A permission check was red.") + " Nothing went live.");
    }
}
