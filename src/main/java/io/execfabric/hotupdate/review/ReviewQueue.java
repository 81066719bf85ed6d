package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.review.ReviewTasks.OpenReview;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for a review, and the way to decide one without Tasklist. */
@Service
public class ReviewQueue {

    private final ReviewTasks tasks;
    private final Submissions submissions;
    private final ReviewVerdicts verdicts;
    private final RefusalAudit refusals;

    ReviewQueue(ReviewTasks tasks, Submissions submissions, ReviewVerdicts verdicts, RefusalAudit refusals) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.refusals = refusals;
    }

    /** Open reviews, the one that waits longest first. For the platform's people alone. */
    public ItemList<WaitingReview> open(Caller caller, PageRequest page) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "Reviews are for reviewers.");
        }
        List<OpenReview> rows = after(page.cursor(), tasks.open());
        return ItemList.cut(
                rows.subList(0, Math.min(rows.size(), page.limit() + 1)),
                page.limit(),
                OpenReview::submissionId,
                this::describe);
    }

    /**
     * Completes the open review task as the caller; the same rules as in Tasklist apply, since the task's listener asks
     * them.
     *
     * @return the submission's status after it
     */
    public SubmissionStatus decide(Caller caller, ReviewDecision decision) {
        return refusals.watching(
                null,
                caller.user(),
                "REVIEW_REFUSED",
                "submission",
                decision.submissionId(),
                () -> complete(caller, decision));
    }

    private SubmissionStatus complete(Caller caller, ReviewDecision decision) {
        caller.require(Role.REVIEWER);
        submissions.facts(decision.submissionId());
        tasks.complete(decision);
        return submissions.facts(decision.submissionId()).status();
    }

    private static List<OpenReview> after(@Nullable String cursor, List<OpenReview> all) {
        for (int i = 0; cursor != null && i < all.size(); i++) {
            if (all.get(i).submissionId().equals(cursor)) {
                return all.subList(i + 1, all.size());
            }
        }
        return all;
    }

    private WaitingReview describe(OpenReview review) {
        SubmissionFacts submission = submissions.facts(review.submissionId());
        return new WaitingReview(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                verdicts.of(submission).risk(),
                review.stage(),
                submission.submittedBy(),
                review.waitingSince());
    }

    /** One open review. */
    public record WaitingReview(
            String submissionId,
            TenantId tenant,
            ScriptCode scriptCode,
            RiskLevel risk,
            ReviewStage stage,
            String submittedBy,
            Instant waitingSince) {}
}
