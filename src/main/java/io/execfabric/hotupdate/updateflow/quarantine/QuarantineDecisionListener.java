package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.updateflow.quarantine.QuarantinedVersionProcess.Outcome;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Every resolved quarantine comes through here, whichever door completed the task: a platform admin, one of the two
 * outcomes, and words about what was done; the process's own facts are written afresh.
 */
@Component
class QuarantineDecisionListener implements TaskListener {

    private final AdminDecisions decisions;
    private final VersionQuarantine quarantine;

    QuarantineDecisionListener(AdminDecisions decisions, VersionQuarantine quarantine) {
        this.decisions = decisions;
        this.quarantine = quarantine;
    }

    @Override
    public void notify(DelegateTask task) {
        DecisionTask decision = DecisionTask.of(task, QuarantinedVersionProcess.KNOWN);
        String admin = decisions.admin(decision);
        Outcome outcome = decision.outcome(QuarantinedVersionProcess.OUTCOME, Outcome.class);
        String resolution = AdminDecisions.resolution(decision.text(QuarantinedVersionProcess.RESOLUTION));
        QuarantinedVersionProcess.OUTCOME.on(task).set(outcome.name());
        QuarantinedVersionProcess.RESOLUTION.on(task).set(resolution);
        writeAfresh(task, admin);
        decisions.resolved(decision, admin, "skillVersion", outcome + ": " + resolution);
    }

    private void writeAfresh(DelegateTask task, String admin) {
        SkillVersionFacts version = quarantine.facts(task.getExecution().getProcessBusinessKey());
        QuarantinedVersionProcess.TENANT.on(task).set(version.tenant().value());
        QuarantinedVersionProcess.SCRIPT_CODE.on(task).set(version.code().value());
        QuarantinedVersionProcess.VERSION.on(task).set((long) version.version());
        QuarantinedVersionProcess.RESOLVED_BY.on(task).set(admin);
    }
}
