package io.execfabric.hotupdate.execution.confirmation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Denied: the run never starts. */
@Component
class DenyExecutionDelegate implements JavaDelegate {

    private final ConfirmationOutcomes outcomes;

    DenyExecutionDelegate(ConfirmationOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.deny(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
