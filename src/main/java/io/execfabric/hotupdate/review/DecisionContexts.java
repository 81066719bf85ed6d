package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Instant;
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
    private final Capabilities capabilities;
    private final Ids ids;

    DecisionContexts(
            Submissions submissions,
            UserDirectory users,
            ReviewVerdicts verdicts,
            ReviewRecords records,
            Revocations revocations,
            Capabilities capabilities,
            Ids ids) {
        this.submissions = submissions;
        this.users = users;
        this.verdicts = verdicts;
        this.records = records;
        this.revocations = revocations;
        this.capabilities = capabilities;
        this.ids = ids;
    }

    DecisionContext of(ReviewDecision decision, ReviewStage stage, int reviewersNeeded) {
        SubmissionFacts submission = submissions.facts(decision.submissionId());
        Set<Role> roles = users.find(decision.reviewer()).map(Caller::roles).orElse(Set.of());
        return new DecisionContext(
                decision,
                stage,
                reviewersNeeded,
                submission,
                roles,
                verdicts.of(submission),
                records.votes(submission.tenant(), submission.id(), submission.round()),
                revocations.barring(submission.digest()).orElse(null),
                capabilities
                        .liveVersion(submission.tenant(), submission.scriptCode())
                        .filter(SkillVersionFacts::isOwn)
                        .map(SkillVersionFacts::version)
                        .orElse(null));
    }

    ReviewVote vote(DecisionContext context, Instant at) {
        return new ReviewVote(ids.next(), context, at);
    }
}
