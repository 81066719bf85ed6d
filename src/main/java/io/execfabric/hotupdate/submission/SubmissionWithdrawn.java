package io.execfabric.hotupdate.submission;

/** The tenant took the submission back before approval; published inside the withdrawing transaction. */
public record SubmissionWithdrawn(String submissionId, String reason, String by) {}
