package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.flow.ResolveLostProcess;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completing the user task is a decision, whichever door completes it: applies the rules and keeps who decided what. */
@Component
class LostExecutionDecisionListener implements TaskListener {

    private final LostOutcomes outcomes;

    LostExecutionDecisionListener(LostOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void notify(DelegateTask task) {
        DecisionTask decision = DecisionTask.of(task, ResolveLostProcess.FORM);
        LostResolution resolution = decision.outcome(ResolveLostProcess.OUTCOME, LostResolution.class);
        outcomes.decide(
                task.getTenantId(),
                decision.subject(),
                decision.person(outcomes::mayDecide, Wording.of("lost.people")),
                resolution,
                decision.text(ResolveLostProcess.COMMENT));
        ResolveLostProcess.OUTCOME.on(task).set(resolution.name());
    }
}
