package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import io.execfabric.hotupdate.submission.LiveVersionLookup.LiveVersion;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Approves as the demo reviewer would, where nobody has decided anything yet. */
@Component
class DemoReviews {

    private static final String REVIEWER = "reviewer1";

    private final LiveVersionLookup liveVersions;
    private final ReviewTasks tasks;
    private final UserDirectory users;
    private final TenantBarrier barrier;

    DemoReviews(LiveVersionLookup liveVersions, ReviewTasks tasks, UserDirectory users, TenantBarrier barrier) {
        this.liveVersions = liveVersions;
        this.tasks = tasks;
        this.users = users;
        this.barrier = barrier;
    }

    boolean mayApprove(DemoPeople people, SubmissionView submission) {
        return submission.status() == SubmissionStatus.IN_REVIEW
                && submission.round() == 1
                && liveVersion(people, submission).isEmpty()
                && users.find(REVIEWER).filter(user -> user.has(Role.REVIEWER)).isPresent();
    }

    Optional<LiveVersion> liveVersion(DemoPeople people, SubmissionView submission) {
        ScriptCode code = submission.scriptCode();
        return barrier.asTenant(people.tenant(), () -> liveVersions.live(people.tenant(), code));
    }

    void approve(SubmissionView submission, DemoScript script) {
        ReviewDecision approval = new ReviewDecision(
                submission.id(),
                REVIEWER,
                ReviewOutcome.APPROVE,
                new Seen(submission.digest(), null),
                true,
                script.answers(),
                new Said("Read and understood."),
                Named.AS_THE_FOLDER_SAYS);
        barrier.asPlatform(() -> {
            tasks.complete(approval);
            return approval;
        });
    }
}
