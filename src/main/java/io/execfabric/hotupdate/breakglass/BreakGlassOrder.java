package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access somebody wants.
 *
 * @param tenant the one tenant that it opens
 * @param reason what the tenant reads about it
 * @param minutes how long, 5–60
 */
public record BreakGlassOrder(TenantId tenant, Reason reason, int minutes) {

    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 60;
    public static final int USUAL_MINUTES = 15;

    public BreakGlassOrder {
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID, Wording.of("emergency.minutes", SHORTEST_MINUTES, LONGEST_MINUTES));
        }
    }

    /** As it came with a request; without a time, the usual one. */
    public static BreakGlassOrder of(@Nullable String tenant, @Nullable String reason, @Nullable Integer minutes) {
        if (tenant == null || tenant.isBlank()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("emergency.tenant"));
        }
        return new BreakGlassOrder(
                new TenantId(tenant.strip()), Reason.of(reason), minutes == null ? USUAL_MINUTES : minutes);
    }

    Duration time() {
        return Duration.ofMinutes(minutes);
    }
}
