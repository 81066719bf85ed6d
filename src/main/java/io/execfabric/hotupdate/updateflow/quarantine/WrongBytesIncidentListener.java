package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.TaskIncident;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts wrong bytes before the admins as an incident in Cockpit that says what to do, and closes it with the task. */
@Component
class WrongBytesIncidentListener implements TaskListener {

    static final String INCIDENT = "storedBytesWrong";

    @Override
    public void notify(DelegateTask task) {
        TaskIncident.follow(task, INCIDENT, () -> message(task));
    }

    private static String message(DelegateTask task) {
        return "Version " + QuarantinedVersionProcess.VERSION.from(task).get() + " of "
                + QuarantinedVersionProcess.TENANT.from(task).get() + "/"
                + QuarantinedVersionProcess.SCRIPT_CODE.from(task).get() + " is quarantined. "
                + QuarantinedVersionProcess.REASON.from(task).get()
                + " Put the stored file back from a backup and let the version be checked again, or revoke it: complete the"
                + " task \"Resolve the quarantine\" in Tasklist.";
    }
}
