package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.LostDecision;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of the process do to a lost run. Every step names the process's tenant. */
@Component
class LostOutcomes {

    private final ExecutionRepository executions;
    private final UserDirectory users;
    private final RunsAgain runsAgain;
    private final ExecutionAudit audit;
    private final Clock clock;

    LostOutcomes(
            ExecutionRepository executions,
            UserDirectory users,
            RunsAgain runsAgain,
            ExecutionAudit audit,
            Clock clock) {
        this.executions = executions;
        this.users = users;
        this.runsAgain = runsAgain;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only the platform's people decide, and say why. */
    void decide(
            String tenantId,
            String executionId,
            @Nullable String person,
            LostResolution resolution,
            @Nullable String comment) {
        if (person == null) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, "A decision needs a person.");
        }
        if (users.find(person).filter(Caller::isPlatform).isEmpty()) {
            throw new HotUpdateException(
                    ErrorCode.FORBIDDEN, "Only a reviewer or an admin of the platform may decide this.");
        }
        Run run = execution(tenantId, executionId);
        run.resolveLost(new LostDecision(resolution, person, checked(comment), clock.instant()));
        audit.lostResolved(run, person, resolution);
    }

    void markFailed(String tenantId, String executionId) {
        execution(tenantId, executionId).declareFailed();
    }

    void runAgain(String tenantId, String executionId) {
        Run lost = execution(tenantId, executionId);
        lost.follow(runsAgain.request(lost));
    }

    private static String checked(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            throw new HotUpdateException(ErrorCode.COMMENT_MISSING, "Say why, the tenant reads it.");
        }
        if (comment.length() > LostDecision.MAX_COMMENT_LENGTH) {
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID,
                    "A comment has at most " + LostDecision.MAX_COMMENT_LENGTH + " characters.");
        }
        return comment.strip();
    }

    private Run execution(String tenantId, String executionId) {
        return executions.findForChange(tenantId, executionId).orElseThrow(() -> HotUpdateException.notFound("run"));
    }
}
