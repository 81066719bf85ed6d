package io.execfabric.hotupdate.review.policy;

import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.model.StoredVerdict;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verdict about a submission's present round: the kept one, or, before its review opens, what the policy says now. */
@Component
public class ReviewVerdicts {

    private final ReviewPolicy policy;
    private final PolicyInputs inputs;
    private final ReviewRecords records;
    private final Clock clock;

    public ReviewVerdicts(ReviewPolicy policy, PolicyInputs inputs, ReviewRecords records, Clock clock) {
        this.policy = policy;
        this.inputs = inputs;
        this.records = records;
        this.clock = clock;
    }

    public ReviewPolicyInput input(SubmissionFacts submission) {
        return inputs.of(submission);
    }

    public Verdict of(SubmissionFacts submission) {
        return records.verdict(submission.tenant(), StoredVerdict.idOf(submission))
                .map(StoredVerdict::verdict)
                .orElseGet(() -> floored(submission, policy.judge(inputs.of(submission))));
    }

    /** The live version that the round's checks compared with, 0 for none; null when nobody noted it. */
    @Nullable
    public Integer comparedWith(SubmissionFacts submission) {
        return records.verdict(submission.tenant(), StoredVerdict.idOf(submission))
                .map(StoredVerdict::comparedWith)
                .orElse(null);
    }

    /** Keeps what the table said for this round, raised to what no table can go below. */
    public Verdict keep(SubmissionFacts submission, Verdict fromTable, @Nullable Integer comparedWith) {
        Verdict verdict = floored(submission, fromTable);
        Optional<StoredVerdict> kept = records.verdict(submission.tenant(), StoredVerdict.idOf(submission));
        kept.ifPresentOrElse(
                again -> again.take(verdict, comparedWith),
                () -> records.add(new StoredVerdict(submission, verdict, comparedWith, clock.instant())));
        return verdict;
    }

    private static Verdict floored(SubmissionFacts submission, Verdict fromTable) {
        Verdict floored =
                VerdictFloor.under(fromTable, submission.folder().risk().word());
        return submission.tenant().equals(TenantId.PUBLIC) ? VerdictFloor.ofPublicArea(floored) : floored;
    }
}
