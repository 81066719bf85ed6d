package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision and all that the rules have to know to judge it.
 *
 * @param turn which of the round's reviews it ends
 * @param reviewerRoles the roles that the reviewer has now
 * @param verdict what the review policy said about this round
 * @param votes of the present round, oldest first
 * @param revoked why the bytes under review are barred; null when they are not
 * @param base what the approval would replace
 */
public record DecisionContext(
        ReviewDecision decision,
        Turn turn,
        SubmissionFacts submission,
        Set<Role> reviewerRoles,
        Verdict verdict,
        List<ReviewVote> votes,
        @Nullable String revoked,
        ReviewBase base) {

    /** Which review of a round, and how many there are. */
    public record Turn(ReviewStage stage, int reviewersNeeded) {}

    public ReviewStage stage() {
        return turn.stage();
    }

    public RiskLevel risk() {
        return verdict.risk();
    }

    public boolean approves() {
        return decision.outcome() == ReviewOutcome.APPROVE;
    }

    /** Whether this approval is the last one that is needed. */
    public boolean completesReview() {
        return approves() && (stage() == ReviewStage.SECOND ? !beginsAnew() : turn.reviewersNeeded() == 1);
    }

    /** Whether this approval is the first one of two again: the one before it was about another live version. */
    public boolean beginsAnew() {
        return approves() && stage() == ReviewStage.SECOND && votes.stream().anyMatch(first -> !first.standsOn(base));
    }

    /** The name that this decision gives to the Skill: the reviewer's, else the folder's. */
    public String name() {
        return Objects.requireNonNullElse(
                decision.named().name(), submission.folder().name());
    }

    public String description() {
        return Objects.requireNonNullElse(
                decision.named().description(), submission.folder().description());
    }
}
