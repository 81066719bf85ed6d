package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionProcess;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing the user task is a decision, whichever door completes it: applies the rules and keeps who decided what. */
@Component
class ConfirmationDecisionListener implements TaskListener {

    private final ConfirmationOutcomes outcomes;

    ConfirmationDecisionListener(ConfirmationOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void notify(DelegateTask task) {
        DecisionTask sent = DecisionTask.of(task, ConfirmExecutionProcess.FORM);
        ConfirmationDecision decision = sent.outcome(ConfirmExecutionProcess.DECISION, ConfirmationDecision.class);
        outcomes.decide(
                task.getTenantId(),
                sent.subject(),
                sent.personOrAssignee(Wording.of("confirmation.person")),
                decision,
                sent.value(ConfirmExecutionProcess.COMMENT) instanceof String comment ? comment : null);
        ConfirmExecutionProcess.DECISION.on(task).set(decision.name());
    }
}
