package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.submission.SubmissionStatus;

/** What somebody does to a submission or to a capability while somebody else does something to it. */
enum RacingAct {
    APPROVE("REVIEW_APPROVED", true),
    REJECT("REVIEW_REJECTED", true),
    REQUEST_CHANGES("CHANGES_REQUESTED", true),
    WITHDRAW("WITHDRAWN", true),
    EXPIRE("SUBMISSION_EXPIRED", true),
    NEW_PACKAGE("FIXED", true),
    DISABLE("DISABLED", false),
    ROLLBACK("ROLLED_BACK", false),
    REVOKE("REVOKED", false);

    private final String audited;
    private final boolean ofSubmission;

    RacingAct(String audited, boolean ofSubmission) {
        this.audited = audited;
        this.ofSubmission = ofSubmission;
    }

    /** What the trail says of one that was done. */
    String audited(RaceStage stage) {
        return this == REVOKE && !stage.submission().isEmpty() ? "DIGEST_REVOKED" : audited;
    }

    boolean isOfSubmission() {
        return ofSubmission;
    }

    /** Whether a submission that stands at {@code start} lets anybody do it; a capability always stands there. */
    boolean begins(SubmissionStatus start) {
        return switch (this) {
            case APPROVE, REJECT, REQUEST_CHANGES -> start == SubmissionStatus.IN_REVIEW;
            case EXPIRE, NEW_PACKAGE -> start == SubmissionStatus.NEEDS_FIX;
            case WITHDRAW -> start == SubmissionStatus.IN_REVIEW || start == SubmissionStatus.NEEDS_FIX;
            case DISABLE, ROLLBACK, REVOKE -> start == SubmissionStatus.AVAILABLE;
        };
    }
}
