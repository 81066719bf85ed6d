package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Submits and approves as the demo people would; what a broken start left is taken up where it stands. */
@Component
class DemoSubmissions {

    private static final String REVIEWER = "reviewer1";

    private final SubmissionIntake intake;
    private final SubmissionCatalogue catalogue;
    private final ReviewTasks reviews;
    private final TenantBarrier barrier;
    private final DemoFolder folders;

    DemoSubmissions(
            SubmissionIntake intake,
            SubmissionCatalogue catalogue,
            ReviewTasks reviews,
            TenantBarrier barrier,
            DemoFolder folders) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.barrier = barrier;
        this.folders = folders;
    }

    /** Submitted, checked, and waiting for somebody: the reviewer, or the tenant. */
    SubmissionView waiting(DemoPeople people, DemoScript script) {
        SubmissionView submitted = barrier.asTenant(people.tenant(), () -> submittedOnce(people, script));
        return awaiting(people, submitted.id(), view -> view.status() != SubmissionStatus.CHECKING);
    }

    /** Approved and live. */
    void live(DemoPeople people, DemoScript script) {
        SubmissionView submission = waiting(people, script);
        if (submission.status() == SubmissionStatus.IN_REVIEW) {
            barrier.asPlatform(() -> {
                reviews.complete(approval(submission, script));
                return submission;
            });
        }
        awaiting(people, submission.id(), view -> view.status() == SubmissionStatus.AVAILABLE);
    }

    private SubmissionView submittedOnce(DemoPeople people, DemoScript script) {
        Optional<SubmissionView> earlier =
                catalogue.list(people.admin(), PageRequest.of(PageRequest.MAX_LIMIT, null)).items().stream()
                        .filter(view -> view.scriptCode().value().equals(script.code()))
                        .findFirst();
        return earlier.orElseGet(() -> intake.submit(
                people.admin(),
                new SubmitCommand(
                        script.code(), script.scenario(), null, null, script.requested(), folders.of(script))));
    }

    private static ReviewDecision approval(SubmissionView submission, DemoScript script) {
        return new ReviewDecision(
                submission.id(),
                REVIEWER,
                ReviewOutcome.APPROVE,
                submission.digest(),
                true,
                script.answers(),
                "Read and understood.",
                null,
                null);
    }

    private SubmissionView awaiting(DemoPeople people, String id, Predicate<SubmissionView> reached) {
        return Patience.until(
                () -> barrier.asTenant(people.tenant(), () -> catalogue.view(people.admin(), id)), reached);
    }
}
