package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;

/**
 * Records decisions under the rules of a review. The process's task listener calls it for every completed review task,
 * whichever door completed it, so Tasklist and REST cannot differ.
 */
public interface Reviews {

    /**
     * Checks the rules and records the vote; an approval by the last needed reviewer also signs the approval record, in the
     * same transaction.
     *
     * @param stage of the task that is being completed
     * @param reviewersNeeded 1 or 2, as the review policy said for this round
     * @return whether another reviewer has to approve the same; also at the second stage, where the first approval was about
     *     another live version and this one takes its place
     * @throws io.execfabric.hotupdate.shared.HotUpdateException DIGEST_NOT_UNDER_REVIEW, SUBMITTER_MAY_NOT_REVIEW,
     *     REVIEWER_ALREADY_DECIDED, BASE_MOVED, COMMENT_MISSING, TENANT_NOT_CONFIRMED, ANSWERS_FORBIDDEN_BY_RISK, FORBIDDEN
     */
    boolean decide(ReviewDecision decision, ReviewStage stage, int reviewersNeeded);

    /** The approval that ended the review of the present round; 404 when it is not approved. */
    ApprovedSubmission approved(String submissionId);

    /** What the review policy (DMN) has to know about the present round. */
    ReviewPolicyInput policyInput(String submissionId);

    /**
     * Opens the review of the present round under the table's verdict, raised to what no table can go below.
     *
     * @return the verdict that the review goes by to its end, however the table is edited meanwhile
     */
    Verdict open(String submissionId, Verdict fromTable);

    /** The verdict that the present round's review goes by. */
    Verdict verdict(String submissionId);
}
