package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access as the platform and its tenant see it.
 *
 * <p>Wide, since it is the JSON of an access, which the interface spells flat; its entity alone makes it.
 *
 * @param endsAt when it is over at the latest
 * @param endedAt when it was over; null while it is open
 * @param endedBy who closed it, or {@code platform} when its time was over; null while it is open
 */
public record BreakGlassView(
        String id,
        TenantId tenant,
        String openedBy,
        Reason reason,
        BreakGlassState state,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}
