package io.execfabric.hotupdate.execution.confirmation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time: the run never starts. */
@Component
class ExpireTicketDelegate implements JavaDelegate {

    private final ConfirmationOutcomes outcomes;

    ExpireTicketDelegate(ConfirmationOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.expire(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
