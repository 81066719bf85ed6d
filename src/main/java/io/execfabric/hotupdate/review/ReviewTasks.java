package io.execfabric.hotupdate.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open review tasks; {@code updateflow} implements it over the engine (an arrow turned round). */
public interface ReviewTasks {

    /** All open review tasks, oldest first. */
    List<OpenReview> open();

    /** The open review task of a submission; empty when none waits. */
    Optional<OpenReview> of(String submissionId);

    /**
     * Completes the open review task of the decision's submission as its reviewer; the listeners apply the rules.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException WRONG_STATE when no review is open, or what
     *     {@link Reviews#decide} throws
     */
    void complete(ReviewDecision decision);

    /** Whether the process of an approved submission goes on without anybody: it is there, and no incident holds it. */
    boolean goesOnByItself(String submissionId);

    /**
     * An open review: which submission, which stage, waiting since when.
     *
     * @param taskId as Tasklist knows it
     * @param claimedBy null as long as nobody took it
     */
    record OpenReview(
            String submissionId, String taskId, @Nullable String claimedBy, ReviewStage stage, Instant waitingSince) {}
}
