package io.execfabric.hotupdate.submission.intake;

import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.AnswersCommand;
import io.execfabric.hotupdate.submission.AnswersIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

@Service
class DefaultAnswersIntake implements AnswersIntake {

    private final LiveVersionRules liveRules;
    private final RunLimitRules limits;
    private final SubmissionRecorder recorder;

    DefaultAnswersIntake(LiveVersionRules liveRules, RunLimitRules limits, SubmissionRecorder recorder) {
        this.liveRules = liveRules;
        this.limits = limits;
        this.recorder = recorder;
    }

    @Override
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
            throw new HotUpdateException(ErrorCode.SUBMISSION_UNACCEPTABLE, Wording.of("submission.answers"), findings);
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
