package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.LostDecision;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
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

    /** Only the platform's people decide. */
    boolean mayDecide(String person) {
        return users.find(person).filter(Caller::isPlatform).isPresent();
    }

    /** They say why. */
    void decide(String tenantId, String executionId, String person, LostResolution resolution, String comment) {
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

    private static String checked(String comment) {
        if (comment.isBlank()) {
            throw new HotUpdateException(ErrorCode.COMMENT_MISSING, Wording.of("lost.comment"));
        }
        if (comment.length() > LostDecision.MAX_COMMENT_LENGTH) {
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID, Wording.of("comment.long", LostDecision.MAX_COMMENT_LENGTH));
        }
        return comment.strip();
    }

    private Run execution(String tenantId, String executionId) {
        return executions.findForChange(tenantId, executionId).orElseThrow(() -> HotUpdateException.notFound("run"));
    }
}
