package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for a review, and the way to decide one without Tasklist. */
public interface ReviewQueue {

    /** The open reviews that are asked for, the one that waits longest first. For the platform's people alone. */
    ItemList<WaitingReview> open(Caller caller, ReviewCriteria asked, PageRequest page);

    /** All open reviews. */
    default ItemList<WaitingReview> open(Caller caller, PageRequest page) {
        return open(caller, ReviewCriteria.ALL, page);
    }

    /** How many reviews are open. For the platform's people alone. */
    int openCount(Caller caller);

    /** The task in which a submission is reviewed; empty when no review of it is open. For the platform's people alone. */
    Optional<String> task(Caller caller, String submissionId);

    /**
     * Completes the open review task as the caller; the same rules as in Tasklist apply, since the task's listener asks
     * them.
     *
     * @return the submission's status after it
     */
    SubmissionStatus decide(Caller caller, ReviewDecision decision);

    /**
     * One open review.
     *
     * @param claimedBy the reviewer who took it; null as long as nobody did
     */
    record WaitingReview(
            String submissionId,
            TenantId tenant,
            ScriptCode scriptCode,
            RiskLevel risk,
            ReviewStage stage,
            String submittedBy,
            Instant waitingSince,
            @Nullable String claimedBy) {}
}
