package io.execfabric.hotupdate.submission;

/**
 * The tenant handed in a fixed folder in which nothing is left to fix; published inside the storing transaction. A folder
 * that still needs a fix is kept as a round of its own, but the process goes on waiting, and nothing is announced.
 */
public record PackageReplaced(String submissionId, int round, String by) {}
