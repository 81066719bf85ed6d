package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.engine.TaskIncident;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a leak that was closed before the admins as an incident; only one of them ends it. */
@Component
class BrokenIsolationListener implements TaskListener {

    private final AdminDecisions decisions;

    BrokenIsolationListener(AdminDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            DecisionTask decision = DecisionTask.of(task, BrokenIsolationProcess.FORM);
            decisions.causeFound(decision, decisions.admin(decision));
        }
        TaskIncident.follow(task, BrokenIsolationProcess.INCIDENT, () -> message(task));
    }

    private static String message(DelegateTask task) {
        return "Isolation was broken: version "
                + BrokenIsolationProcess.VERSION.from(task).get() + " of "
                + BrokenIsolationProcess.TENANT.from(task).get() + "/"
                + BrokenIsolationProcess.SCRIPT_CODE.from(task).get() + ". "
                + BrokenIsolationProcess.REASON.from(task).get()
                + " It is closed. Find out what opened it, then complete the task \"Find out what opened it\" in Tasklist.";
    }
}
