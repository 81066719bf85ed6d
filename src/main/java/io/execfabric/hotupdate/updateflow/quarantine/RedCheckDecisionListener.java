package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What becomes of a submission with a red check, whichever door completed the task: a platform admin says so, and why. */
@Component
public class RedCheckDecisionListener implements TaskListener {

    private final AdminDecisions decisions;

    public RedCheckDecisionListener(AdminDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        DecisionTask decision = DecisionTask.of(task, HotUpdateProcess.FORM_OF_QUARANTINE);
        String admin = decisions.admin(decision);
        String resolution = AdminDecisions.resolution(decision.text(HotUpdateProcess.RESOLUTION));
        boolean again = decision.yes(HotUpdateProcess.CHECK_AGAIN);
        HotUpdateProcess.CHECK_AGAIN.on(task).set(again);
        HotUpdateProcess.RESOLUTION.on(task).set(resolution);
        String what = again ? "To be checked again: " : "Stays quarantined: ";
        decisions.resolved(decision, admin, "submission", what + resolution);
    }
}
