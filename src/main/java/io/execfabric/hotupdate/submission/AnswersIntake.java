package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * The tenant admin's short way to other answers of what is live: no upload, the same bytes, the whole review. Until that is
 * through, nothing changes.
 */
@Service
public class AnswersIntake {

    private final LiveRules liveRules;
    private final RunLimitRules limits;
    private final SubmissionRecorder recorder;

    AnswersIntake(LiveRules liveRules, RunLimitRules limits, SubmissionRecorder recorder) {
        this.liveRules = liveRules;
        this.limits = limits;
        this.recorder = recorder;
    }

    /**
     * Asks for it.
     *
     * @throws HotUpdateException NOT_FOUND when nothing is live under this code, SUBMISSION_UNACCEPTABLE with all findings
     *     (DUPLICATE_OF_LIVE when nothing would change), FORBIDDEN
     */
    public SubmissionView request(Caller caller, AnswersCommand command) {
        caller.require(Role.TENANT_ADMIN);
        TenantId tenant = caller.requireTenant();
        AnswersWish wish = liveRules
                .live(tenant, command.code())
                .map(live -> AnswersWish.of(tenant, command, live))
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
        List<Finding> findings = check(wish);
        if (!findings.isEmpty()) {
            recorder.recordRefusal(caller.user(), tenant, findings);
            throw new HotUpdateException(
                    ErrorCode.SUBMISSION_UNACCEPTABLE, "These answers cannot be asked for.", findings);
        }
        return recorder.recordAnswers(caller.user(), wish);
    }

    private List<Finding> check(AnswersWish wish) {
        List<Finding> findings = new ArrayList<>(liveRules.check(wish));
        if (wish.risk().compareTo(wish.live().risk()) < 0) {
            findings.add(Finding.worded(
                    FindingCode.FIELD_INVALID,
                    "risk",
                    "answers.risk",
                    wish.live().risk().word()));
        }
        addLimits(wish, findings);
        return findings;
    }

    private void addLimits(AnswersWish wish, List<Finding> findings) {
        RunLimits most = limits.most(wish.tenant());
        wish.limits().values().forEach((limit, value) -> {
            int largest = Objects.requireNonNullElse(most.of(limit), Integer.MAX_VALUE);
            if (value > largest) {
                findings.add(Finding.worded(
                        FindingCode.LIMITS_INVALID, "limits", "limits.range", limit.word(), limit.least(), largest));
            }
        });
    }
}
