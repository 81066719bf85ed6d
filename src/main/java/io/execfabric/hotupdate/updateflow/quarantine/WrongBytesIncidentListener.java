package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.TaskIncident;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a quarantined version before the admins as an incident in Cockpit that says why it is and what to do about that, and
 * closes it with the task.
 */
@Component
class WrongBytesIncidentListener implements TaskListener {

    private final VersionQuarantine quarantine;

    WrongBytesIncidentListener(VersionQuarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskIncident.follow(task, QuarantinedVersionProcess.INCIDENT, () -> message(task));
    }

    private String message(DelegateTask task) {
        String version = task.getExecution().getProcessBusinessKey();
        return "Version " + QuarantinedVersionProcess.VERSION.from(task).get() + " of "
                + QuarantinedVersionProcess.TENANT.from(task).get() + "/"
                + QuarantinedVersionProcess.SCRIPT_CODE.from(task).get() + " is quarantined. "
                + QuarantinedVersionProcess.REASON.from(task).get() + " "
                + repair(quarantine.facts(version).standing().quarantineReason())
                + " and let the version be checked again, or revoke it: complete the task \"Resolve the quarantine\" in"
                + " Tasklist.";
    }

    private static String repair(@Nullable QuarantineReason why) {
        if (why == QuarantineReason.CLOSED_LEAK) {
            return "Find out what opened it, repair that";
        }
        return why == QuarantineReason.RED_CHECK
                ? "Repair what the red checks name"
                : "Put the stored file back from a backup";
    }
}
