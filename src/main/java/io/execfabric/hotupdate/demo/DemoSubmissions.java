package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import io.execfabric.hotupdate.submission.LiveVersionLookup.LiveVersion;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Submits and approves as the demo people would. Touches its own submissions alone, as they were submitted, and only where
 * nothing is live yet: whatever people did with them meanwhile stands.
 */
@Component
class DemoSubmissions {

    private static final String REVIEWER = "reviewer1";
    private static final Set<SubmissionStatus> UNDER_WAY = EnumSet.of(
            SubmissionStatus.CHECKING,
            SubmissionStatus.SYNCING,
            SubmissionStatus.REGISTERING,
            SubmissionStatus.VERIFYING);

    private final SubmissionIntake intake;
    private final SubmissionCatalogue catalogue;
    private final LiveVersionLookup liveVersions;
    private final ReviewTasks reviews;
    private final UserDirectory users;
    private final TenantBarrier barrier;
    private final DemoFolder folders;
    private final OwnSubmissions own;

    DemoSubmissions(
            SubmissionIntake intake,
            SubmissionCatalogue catalogue,
            LiveVersionLookup liveVersions,
            ReviewTasks reviews,
            UserDirectory users,
            TenantBarrier barrier,
            DemoFolder folders,
            OwnSubmissions own) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.liveVersions = liveVersions;
        this.reviews = reviews;
        this.users = users;
        this.barrier = barrier;
        this.folders = folders;
        this.own = own;
    }

    /** Whether nobody but the demo world has submitted anything in this tenant. */
    boolean areAlone(DemoPeople people) {
        return barrier
                .asTenant(people.tenant(), () -> catalogue.list(people.admin(), PageRequest.of(null, null)))
                .items()
                .stream()
                .map(SubmissionView::id)
                .allMatch(own.of(people.tenant())::contains);
    }

    /** Submitted, checked, and waiting for somebody: the reviewer, or the tenant. */
    SubmissionView waiting(DemoPeople people, DemoScript script) {
        String id = own.find(people.tenant(), script.code()).orElseGet(() -> submit(people, script));
        return Patience.until(() -> view(people, id), view -> !UNDER_WAY.contains(view.status()));
    }

    /** Approved and live; false where people made something else of it. */
    boolean live(DemoPeople people, DemoScript script) {
        SubmissionView submission = waiting(people, script);
        if (mayApprove(people, submission)) {
            approve(submission, script);
            submission = waiting(people, script);
        }
        if (submission.status() == SubmissionStatus.QUARANTINED) {
            throw new IllegalStateException("The demo script " + script.code() + " is quarantined");
        }
        String id = submission.id();
        return liveVersion(people, submission)
                .filter(version -> version.submissionId().equals(id))
                .isPresent();
    }

    private String submit(DemoPeople people, DemoScript script) {
        SubmitCommand command =
                new SubmitCommand(script.code(), script.scenario(), null, null, script.requested(), folders.of(script));
        return own.submit(people.tenant(), script.code(), () -> intake.submit(people.admin(), command));
    }

    private boolean mayApprove(DemoPeople people, SubmissionView submission) {
        return submission.status() == SubmissionStatus.IN_REVIEW
                && submission.round() == 1
                && liveVersion(people, submission).isEmpty()
                && users.find(REVIEWER).filter(user -> user.has(Role.REVIEWER)).isPresent();
    }

    private Optional<LiveVersion> liveVersion(DemoPeople people, SubmissionView submission) {
        ScriptCode code = submission.scriptCode();
        return barrier.asTenant(people.tenant(), () -> liveVersions.live(people.tenant(), code));
    }

    private void approve(SubmissionView submission, DemoScript script) {
        ReviewDecision approval = new ReviewDecision(
                submission.id(),
                REVIEWER,
                ReviewOutcome.APPROVE,
                submission.digest(),
                true,
                script.answers(),
                "Read and understood.",
                null,
                null);
        barrier.asPlatform(() -> {
            reviews.complete(approval);
            return approval;
        });
    }

    private SubmissionView view(DemoPeople people, String id) {
        return barrier.asTenant(people.tenant(), () -> catalogue.view(people.admin(), id));
    }
}
