package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Every resolved quarantine comes through here, whichever door completed the task: a platform admin, one of the two
 * outcomes, and words about what was done; the process's own facts are written afresh.
 */
@Component
class QuarantineDecisionListener implements TaskListener {

    private static final Set<String> OUTCOMES =
            Set.of(QuarantinedVersionProcess.REVOKE, QuarantinedVersionProcess.CHECK_AGAIN);
    private static final int LONGEST = 2000;

    private final UserDirectory users;
    private final VersionQuarantine quarantine;

    QuarantineDecisionListener(UserDirectory users, VersionQuarantine quarantine) {
        this.users = users;
        this.quarantine = quarantine;
    }

    @Override
    public void notify(DelegateTask task) {
        String admin = admin(task);
        refuseUnknown(task);
        if (!OUTCOMES.contains(text(task, QuarantinedVersionProcess.OUTCOME))) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, "The outcome is REVOKE or CHECK_AGAIN.");
        }
        String resolution = text(task, QuarantinedVersionProcess.RESOLUTION);
        if (resolution.isBlank() || resolution.length() > LONGEST) {
            throw new HotUpdateException(
                    ErrorCode.REASON_MISSING, "Say what was found and done, in at most " + LONGEST + " characters.");
        }
        writeAfresh(task, admin);
    }

    private String admin(DelegateTask task) {
        Authentication current =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, "A quarantine is resolved by a platform admin.");
        }
        return users.find(current.getUserId())
                .filter(user -> user.has(Role.PLATFORM_ADMIN))
                .orElseThrow(() ->
                        new HotUpdateException(ErrorCode.FORBIDDEN, "A quarantine is resolved by a platform admin."))
                .user();
    }

    private static void refuseUnknown(DelegateTask task) {
        Set<String> unknown = new TreeSet<>(task.getVariableNames());
        unknown.removeAll(QuarantinedVersionProcess.KNOWN);
        if (!unknown.isEmpty()) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, "This form has no field of this name: " + unknown);
        }
    }

    private void writeAfresh(DelegateTask task, String admin) {
        SkillVersionFacts version = quarantine.facts(task.getExecution().getProcessBusinessKey());
        QuarantinedVersionProcess.TENANT.on(task).set(version.tenant().value());
        QuarantinedVersionProcess.SCRIPT_CODE.on(task).set(version.code().value());
        QuarantinedVersionProcess.VERSION.on(task).set((long) version.version());
        QuarantinedVersionProcess.RESOLVED_BY.on(task).set(admin);
    }

    private static String text(DelegateTask task, VariableFactory<String> variable) {
        return task.getVariable(variable.getName()) instanceof String text ? text : "";
    }
}
