package io.execfabric.hotupdate.review;

/** First review, or the second one by another person. */
public enum ReviewStage {
    FIRST,
    SECOND
}
