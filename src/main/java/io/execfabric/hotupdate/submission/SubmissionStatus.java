package io.execfabric.hotupdate.submission;

import java.util.Set;

/** Where a submission stands. The words are the product's; {@link #step()} is the step of the product page (1–6). */
public enum SubmissionStatus {
    CHECKING(2),
    NEEDS_FIX(1),
    IN_REVIEW(3),
    SECOND_REVIEW(3),
    SYNCING(4),
    REGISTERING(5),
    VERIFYING(6),
    AVAILABLE(6),
    REJECTED(3),
    WITHDRAWN(2),
    EXPIRED(1),
    QUARANTINED(6);

    private static final Set<SubmissionStatus> ENDED = Set.of(AVAILABLE, REJECTED, WITHDRAWN, EXPIRED);
    private static final Set<SubmissionStatus> BEFORE_APPROVAL = Set.of(CHECKING, NEEDS_FIX, IN_REVIEW, SECOND_REVIEW);
    private static final Set<SubmissionStatus> ON_ITS_WAY = Set.of(SYNCING, REGISTERING, VERIFYING);

    private final int step;

    SubmissionStatus(int step) {
        this.step = step;
    }

    public int step() {
        return step;
    }

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether the tenant may still take it back. */
    public boolean isBeforeApproval() {
        return BEFORE_APPROVAL.contains(this);
    }

    /** Whether a reviewer has it. */
    public boolean isUnderReview() {
        return this == IN_REVIEW || this == SECOND_REVIEW;
    }

    /** Whether it is approved and about to go live. */
    public boolean isOnItsWay() {
        return ON_ITS_WAY.contains(this);
    }

    /** Whether a review ended with an approval, whatever became of it since. */
    public boolean isApproved() {
        return !isBeforeApproval() && (!isEnded() || this == AVAILABLE);
    }

    /** The transitions that the process may make; everything else is refused by the aggregate. */
    public boolean mayBecome(SubmissionStatus next) {
        return switch (next) {
            case CHECKING -> this == NEEDS_FIX || this == CHECKING || this == REGISTERING || this == VERIFYING;
            case NEEDS_FIX -> isBeforeApproval();
            case IN_REVIEW -> this == CHECKING || this == IN_REVIEW;
            case SECOND_REVIEW -> this == IN_REVIEW || this == SECOND_REVIEW;
            case SYNCING -> this == IN_REVIEW || this == SECOND_REVIEW || this == SYNCING;
            case REGISTERING -> this == SYNCING || this == REGISTERING || this == QUARANTINED;
            case VERIFYING -> this == REGISTERING || this == VERIFYING;
            case AVAILABLE -> this == VERIFYING || this == AVAILABLE;
            case QUARANTINED -> this == VERIFYING || this == REGISTERING || this == SYNCING || this == QUARANTINED;
            case REJECTED -> this == IN_REVIEW || this == SECOND_REVIEW || this == REJECTED;
            case WITHDRAWN -> isBeforeApproval();
            case EXPIRED -> this == NEEDS_FIX;
        };
    }
}
