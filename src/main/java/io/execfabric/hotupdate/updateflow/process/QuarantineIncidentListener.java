package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.engine.TaskIncident;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts a red permission check before the admins as an incident in Cockpit, and closes it with the task. */
@Component
public class QuarantineIncidentListener implements TaskListener {

    public static final String INCIDENT = "permissionCheckFailed";

    @Override
    public void notify(DelegateTask task) {
        TaskIncident.follow(task, INCIDENT, () -> message(task));
    }

    private static String message(DelegateTask task) {
        return "A permission check of " + HotUpdateProcess.TENANT.from(task).get() + "/"
                + HotUpdateProcess.SCRIPT_CODE.from(task).get()
                + " was red and nothing went live. "
                + HotUpdateProcess.RED_CHECKS.from(task).getOptional().orElse("")
                + " Repair the cause, then complete the task \"Resolve the quarantine\" in Tasklist.";
    }
}
