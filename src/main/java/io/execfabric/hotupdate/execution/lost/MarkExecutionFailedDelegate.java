package io.execfabric.hotupdate.execution.lost;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Not to be run again: the lost run counts as failed. */
@Component
class MarkExecutionFailedDelegate implements JavaDelegate {

    private final LostOutcomes outcomes;

    MarkExecutionFailedDelegate(LostOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.markFailed(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
