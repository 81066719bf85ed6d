package io.execfabric.hotupdate.execution.lost;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** To be run again: a new run is requested, in the transaction of the decision. */
@Component
class RunExecutionAgainDelegate implements JavaDelegate {

    private final LostOutcomes outcomes;

    RunExecutionAgainDelegate(LostOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.runAgain(execution.getTenantId(), execution.getProcessBusinessKey());
    }
}
