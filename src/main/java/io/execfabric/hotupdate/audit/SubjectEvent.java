package io.execfabric.hotupdate.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a subject, as the trail has it.
 *
 * @param seq number of the entry
 * @param seal number of the seal that binds it; null for the newest
 */
public record SubjectEvent(
        long seq,
        Instant at,
        String actor,
        String action,
        String detail,
        @Nullable Long seal) {}
