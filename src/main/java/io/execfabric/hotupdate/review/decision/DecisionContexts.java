package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a decision have to know. */
@Component
class DecisionContexts {

    private final Submissions submissions;
    private final UserDirectory users;
    private final ReviewVerdicts verdicts;
    private final ReviewRecords records;
    private final Revocations revocations;
    private final ReviewBases bases;

    DecisionContexts(
            Submissions submissions,
            UserDirectory users,
            ReviewVerdicts verdicts,
            ReviewRecords records,
            Revocations revocations,
            ReviewBases bases) {
        this.submissions = submissions;
        this.users = users;
        this.verdicts = verdicts;
        this.records = records;
        this.revocations = revocations;
        this.bases = bases;
    }

    DecisionContext of(ReviewDecision decision, ReviewStage stage, int reviewersNeeded) {
        SubmissionFacts submission = submissions.facts(decision.submissionId());
        Set<Role> roles = users.find(decision.reviewer()).map(Caller::roles).orElse(Set.of());
        return new DecisionContext(
                decision,
                new DecisionContext.Turn(stage, reviewersNeeded),
                submission,
                roles,
                verdicts.of(submission),
                records.votes(submission.tenant(), submission.id(), submission.round()),
                revocations.barring(submission.digest()).orElse(null),
                bases.held(submission));
    }

    /**
     * An approval that begins anew, as the first one of another round, whose verdict is that of the former one.
     *
     * @param second the same as the second approval of a round whose first one is about another live version
     */
    DecisionContext inAnotherRound(DecisionContext second) {
        SubmissionFacts before = second.submission();
        submissions.reviewAgain(
                before.id(),
                before.status(),
                second.decision().reviewer(),
                "The first approval was about another live version: "
                        + ReplacedVersion.spoken(second.base().live().version()).english() + " is live now.");
        verdicts.keep(
                submissions.facts(before.id()), second.verdict(), second.base().compared());
        return of(second.decision(), ReviewStage.FIRST, second.turn().reviewersNeeded());
    }
}
