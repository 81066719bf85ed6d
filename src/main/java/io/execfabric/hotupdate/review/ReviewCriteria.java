package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.review.ReviewQueue.WaitingReview;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which open reviews are asked for; what is null or empty matches all.
 *
 * @param risk any of these, as it is in force
 * @param stage any of these
 * @param waiting since when they wait
 */
public record ReviewCriteria(
        Set<RiskLevel> risk,
        Set<ReviewStage> stage,
        @Nullable TenantId tenant,
        @Nullable ScriptCode scriptCode,
        @Nullable String submittedBy,
        TimeSpan waiting) {

    public static final ReviewCriteria ALL = new ReviewCriteria(Set.of(), Set.of(), null, null, null, TimeSpan.ALL);

    public ReviewCriteria {
        risk = Set.copyOf(risk);
        stage = Set.copyOf(stage);
    }

    /** What can be told before anybody looks at the submission. */
    public boolean mayMatch(ReviewStage at, Instant since) {
        return (stage.isEmpty() || stage.contains(at)) && waiting.contains(since);
    }

    public boolean matches(WaitingReview review) {
        return mayMatch(review.stage(), review.waitingSince())
                && (risk.isEmpty() || risk.contains(review.risk()))
                && (tenant == null || tenant.equals(review.tenant()))
                && (scriptCode == null || scriptCode.equals(review.scriptCode()))
                && (submittedBy == null || submittedBy.equals(review.submittedBy()));
    }
}
