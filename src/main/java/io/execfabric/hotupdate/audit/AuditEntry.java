package io.execfabric.hotupdate.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail.
 *
 * <p>Wide, since it is the JSON of an entry, which the interface spells flat; {@link #of} alone makes it.
 *
 * @param seq its number; entries are numbered in the order in which they were written
 * @param tenant whose event it is; null for the platform's own
 * @param actor user id, or {@code platform} for an automatic step
 * @param seal number of the seal that binds it; null for the newest
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable String tenant,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        String detail,
        @Nullable Long seal) {

    static AuditEntry of(AuditEvent event) {
        return new AuditEntry(
                event.seq(),
                event.at(),
                event.tenantId(),
                event.actor(),
                event.action(),
                event.subjectType(),
                event.subjectId(),
                event.detail(),
                event.sealNo());
    }
}
