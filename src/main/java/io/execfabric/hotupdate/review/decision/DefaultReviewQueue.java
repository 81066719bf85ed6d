package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.review.ReviewCriteria;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.review.ReviewTasks.OpenReview;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class DefaultReviewQueue implements ReviewQueue {

    private final ReviewTasks tasks;
    private final Submissions submissions;
    private final ReviewVerdicts verdicts;
    private final RefusalAudit refusals;

    DefaultReviewQueue(ReviewTasks tasks, Submissions submissions, ReviewVerdicts verdicts, RefusalAudit refusals) {
        this.tasks = tasks;
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.refusals = refusals;
    }

    @Override
    public ItemList<WaitingReview> open(Caller caller, ReviewCriteria asked, PageRequest page) {
        requirePlatform(caller);
        Place last = Place.of(page.cursor());
        List<WaitingReview> rows = tasks.open().stream()
                .filter(review -> asked.mayMatch(review.stage(), review.waitingSince()))
                .sorted(Comparator.comparing(DefaultReviewQueue::place))
                .filter(review -> last == null || place(review).compareTo(last) > 0)
                .map(this::describe)
                .filter(asked::matches)
                .limit(page.limit() + 1L)
                .toList();
        return ItemList.cut(rows, page.limit(), DefaultReviewQueue::shownPlace, row -> row);
    }

    private static Place place(OpenReview review) {
        return new Place(review.waitingSince(), review.submissionId());
    }

    private static String shownPlace(WaitingReview review) {
        return new Place(review.waitingSince(), review.submissionId()).toString();
    }

    @Override
    public int openCount(Caller caller) {
        requirePlatform(caller);
        return tasks.open().size();
    }

    @Override
    public Optional<String> task(Caller caller, String submissionId) {
        requirePlatform(caller);
        return tasks.of(submissionId).map(OpenReview::taskId);
    }

    @Override
    public SubmissionStatus decide(Caller caller, ReviewDecision decision) {
        return refusals.watching(
                null,
                caller.user(),
                "REVIEW_REFUSED",
                "submission",
                decision.submissionId(),
                () -> complete(caller, decision));
    }

    private static void requirePlatform(Caller caller) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("review.reviewers"));
        }
    }

    private SubmissionStatus complete(Caller caller, ReviewDecision decision) {
        caller.require(Role.REVIEWER);
        submissions.facts(decision.submissionId());
        tasks.complete(decision);
        return submissions.facts(decision.submissionId()).status();
    }

    private WaitingReview describe(OpenReview review) {
        SubmissionFacts submission = submissions.facts(review.submissionId());
        return new WaitingReview(
                submission.id(),
                submission.tenant(),
                submission.scriptCode(),
                verdicts.of(submission).risk(),
                review.stage(),
                submission.submitted().by(),
                review.waitingSince(),
                review.claimedBy());
    }
}
