package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Submits and approves as the demo people would. Touches its own submissions alone, as they were submitted, and only where
 * nothing is live yet: whatever people did with them meanwhile stands.
 */
@Component
class DemoSubmissions {

    private static final Set<SubmissionStatus> UNDER_WAY = EnumSet.of(
            SubmissionStatus.CHECKING,
            SubmissionStatus.SYNCING,
            SubmissionStatus.REGISTERING,
            SubmissionStatus.VERIFYING);

    private final SubmissionIntake intake;
    private final SubmissionCatalogue catalogue;
    private final DemoReviews reviews;
    private final TenantBarrier barrier;
    private final DemoFolder folders;
    private final OwnSubmissions own;

    DemoSubmissions(
            SubmissionIntake intake,
            SubmissionCatalogue catalogue,
            DemoReviews reviews,
            TenantBarrier barrier,
            DemoFolder folders,
            OwnSubmissions own) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.reviews = reviews;
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
        if (reviews.mayApprove(people, submission)) {
            reviews.approve(submission, script);
            submission = waiting(people, script);
        }
        if (submission.status() == SubmissionStatus.QUARANTINED) {
            throw new IllegalStateException("The demo script " + script.code() + " is quarantined");
        }
        String id = submission.id();
        return reviews.liveVersion(people, submission)
                .filter(version -> version.submissionId().equals(id))
                .isPresent();
    }

    private String submit(DemoPeople people, DemoScript script) {
        SubmitCommand command =
                new SubmitCommand(script.code(), script.scenario(), null, null, script.requested(), folders.of(script));
        return own.submit(people.tenant(), script.code(), () -> intake.submit(people.admin(), command));
    }

    private SubmissionView view(DemoPeople people, String id) {
        return barrier.asTenant(people.tenant(), () -> catalogue.view(people.admin(), id));
    }
}
