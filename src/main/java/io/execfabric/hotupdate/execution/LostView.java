package io.execfabric.hotupdate.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a run whose runner died.
 *
 * @param followedBy the run that was requested instead of it; null when it counts as failed
 */
public record LostView(
        LostResolution resolution,
        String resolvedBy,
        Instant resolvedAt,
        String comment,
        @Nullable String followedBy) {}
