package io.execfabric.hotupdate.execution.confirmation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Confirmed: the run is queued, in the transaction of the decision. */
@Component
class QueueExecutionDelegate implements JavaDelegate {

    private final ConfirmationOutcomes outcomes;

    QueueExecutionDelegate(ConfirmationOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.queue(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
