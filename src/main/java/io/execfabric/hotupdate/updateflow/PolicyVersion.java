package io.execfabric.hotupdate.updateflow;

import java.time.Instant;

/**
 * A version of the review policy's table.
 *
 * @param isShipped whether it came with a release
 * @param source the admin who put it in force, where that is known
 */
public record PolicyVersion(int version, Instant since, boolean isShipped, String source) {}
