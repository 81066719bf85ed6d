package io.execfabric.hotupdate.execution;

/** Nobody is to decide about this run any more; published inside the closing transaction. */
public record ConfirmationClosed(String executionId) {}
