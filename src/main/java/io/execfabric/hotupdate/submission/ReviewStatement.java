package io.execfabric.hotupdate.submission;

import java.time.Instant;

/**
 * What a reviewer decided about a submission, and said to its tenant.
 *
 * @param outcome APPROVE, REQUEST_CHANGES or REJECT
 * @param comment empty where an approval says nothing
 */
public record ReviewStatement(int round, String reviewer, String outcome, String comment, Instant at) {}
