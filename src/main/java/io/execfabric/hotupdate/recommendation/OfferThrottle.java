package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often one may ask: counted for each user, and for the user's AI apart from the person. */
@Component
class OfferThrottle {

    private static final int REMEMBERED = 20_000;

    private record Asker(String user, @Nullable TokenKind kind) {}

    /** Who asked longest ago falls out, so that many users do not fill the memory. */
    private final Map<Asker, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asker, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final int perMinute;
    private final Clock clock;

    OfferThrottle(RecommendationProperties properties, Clock clock) {
        this.perMinute = properties.requestsPerMinute();
        this.clock = clock;
    }

    /** Counts one request, or refuses it. */
    void take(Caller caller) {
        ConsumptionProbe probe =
                bucket(new Asker(caller.user(), caller.tokenKind())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new QuotaExceeded("You may ask for " + perMinute + " recommendations a minute.", wait.plusSeconds(1));
        }
    }

    private synchronized Bucket bucket(Asker asker) {
        return buckets.computeIfAbsent(
                asker,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
