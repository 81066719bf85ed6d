package io.execfabric.hotupdate.submission;

/** The tenant handed in a fixed folder; published inside the storing transaction. */
public record PackageReplaced(String submissionId, int round, String by) {}
