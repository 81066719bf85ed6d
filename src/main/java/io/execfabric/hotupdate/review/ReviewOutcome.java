package io.execfabric.hotupdate.review;

/** How a review can end. */
public enum ReviewOutcome {
    APPROVE,
    REQUEST_CHANGES,
    REJECT
}
