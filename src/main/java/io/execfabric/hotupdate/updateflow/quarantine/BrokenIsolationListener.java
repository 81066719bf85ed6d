package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.engine.TaskIncident;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a leak that was closed before the admins as an incident; only one of them ends it. */
@Component
class BrokenIsolationListener implements TaskListener {

    static final String KEY = "isolation-broken";
    static final String INCIDENT = "isolationBroken";

    private final AdminDecisions decisions;

    BrokenIsolationListener(AdminDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            SentForm.of(task).refuseUnknown(Set.of());
            decisions.causeFound(task, decisions.admin(task));
        }
        TaskIncident.follow(task, INCIDENT, () -> message(task));
    }

    private static String message(DelegateTask task) {
        return "Isolation was broken: version "
                + QuarantinedVersionProcess.VERSION.from(task).get() + " of "
                + QuarantinedVersionProcess.TENANT.from(task).get() + "/"
                + QuarantinedVersionProcess.SCRIPT_CODE.from(task).get() + ". "
                + QuarantinedVersionProcess.REASON.from(task).get()
                + " It is closed. Find out what opened it, then complete the task \"Find out what opened it\" in Tasklist.";
    }
}
