package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests for runs per minute and tenant: a bucket that fills evenly, so that a pause earns a burst and nothing more. */
@Component
class RunRate {

    private static final double MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final ConcurrentHashMap<TenantId, Bucket> buckets = new ConcurrentHashMap<>();
    private final RunQuotas quotas;
    private final Clock clock;

    RunRate(RunQuotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Counts one request, or refuses it and counts nothing. */
    void take(TenantId tenant) {
        int perMinute = quotas.runsPerMinute(tenant);
        Bucket left = buckets.compute(tenant, (key, before) -> next(before, perMinute));
        if (left.refused()) {
            Duration wait = Duration.ofMillis((long) Math.ceil((1 - left.tokens()) * MINUTE_MILLIS / perMinute));
            throw new QuotaExceeded("Your tenant may ask for " + perMinute + " runs a minute.", atLeastASecond(wait));
        }
    }

    private Bucket next(@Nullable Bucket before, int perMinute) {
        Instant now = clock.instant();
        double filled = before == null ? perMinute : before.tokensAt(now, perMinute);
        return filled < 1 ? new Bucket(filled, now, true) : new Bucket(filled - 1, now, false);
    }

    private static Duration atLeastASecond(Duration wait) {
        return Duration.ofSeconds(Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    private record Bucket(double tokens, Instant at, boolean refused) {

        double tokensAt(Instant now, int perMinute) {
            long passed = Math.max(0, Duration.between(at, now).toMillis());
            return Math.min(perMinute, tokens + passed * perMinute / MINUTE_MILLIS);
        }
    }
}
