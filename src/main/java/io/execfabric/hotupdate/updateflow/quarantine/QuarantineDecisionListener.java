package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.SentForm;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Every resolved quarantine comes through here, whichever door completed the task: a platform admin, one of the two
 * outcomes, and words about what was done; the process's own facts are written afresh.
 */
@Component
class QuarantineDecisionListener implements TaskListener {

    private static final Set<String> OUTCOMES =
            Set.of(QuarantinedVersionProcess.REVOKE, QuarantinedVersionProcess.CHECK_AGAIN);

    private final AdminDecisions decisions;
    private final VersionQuarantine quarantine;

    QuarantineDecisionListener(AdminDecisions decisions, VersionQuarantine quarantine) {
        this.decisions = decisions;
        this.quarantine = quarantine;
    }

    @Override
    public void notify(DelegateTask task) {
        String admin = decisions.admin(task);
        SentForm sent = SentForm.of(task).refuseUnknown(QuarantinedVersionProcess.KNOWN);
        String outcome = sent.text(QuarantinedVersionProcess.OUTCOME.getName());
        if (!OUTCOMES.contains(outcome)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, "The outcome is REVOKE or CHECK_AGAIN.");
        }
        String resolution = AdminDecisions.resolution(sent.text(QuarantinedVersionProcess.RESOLUTION.getName()));
        QuarantinedVersionProcess.OUTCOME.on(task).set(outcome);
        QuarantinedVersionProcess.RESOLUTION.on(task).set(resolution);
        writeAfresh(task, admin);
        decisions.resolved(task, admin, "skillVersion", outcome + ": " + resolution);
    }

    private void writeAfresh(DelegateTask task, String admin) {
        SkillVersionFacts version = quarantine.facts(task.getExecution().getProcessBusinessKey());
        QuarantinedVersionProcess.TENANT.on(task).set(version.tenant().value());
        QuarantinedVersionProcess.SCRIPT_CODE.on(task).set(version.code().value());
        QuarantinedVersionProcess.VERSION.on(task).set((long) version.version());
        QuarantinedVersionProcess.RESOLVED_BY.on(task).set(admin);
    }
}
