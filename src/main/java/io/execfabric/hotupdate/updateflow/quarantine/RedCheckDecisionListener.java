package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What becomes of a submission with a red check, whichever door completed the task: a platform admin says so, and why. */
@Component
public class RedCheckDecisionListener implements TaskListener {

    private static final Set<String> FORM =
            Set.of(HotUpdateProcess.CHECK_AGAIN.getName(), HotUpdateProcess.RESOLUTION.getName());

    private final AdminDecisions decisions;

    public RedCheckDecisionListener(AdminDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        String admin = decisions.admin(task);
        SentForm sent = SentForm.of(task).refuseUnknown(FORM);
        String resolution = AdminDecisions.resolution(sent.text(HotUpdateProcess.RESOLUTION.getName()));
        boolean again = sent.yes(HotUpdateProcess.CHECK_AGAIN.getName());
        HotUpdateProcess.CHECK_AGAIN.on(task).set(again);
        HotUpdateProcess.RESOLUTION.on(task).set(resolution);
        String what = again ? "To be checked again: " : "Stays quarantined: ";
        decisions.resolved(task, admin, "submission", what + resolution);
    }
}
