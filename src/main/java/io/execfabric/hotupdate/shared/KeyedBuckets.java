package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.wording.Wording;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one throttle: a bucket that fills evenly for each key, so that a pause earns a burst and nothing more. The key that was
 * asked for longest ago falls out, so that many fill no memory.
 */
public final class KeyedBuckets<K> {

    private static final int REMEMBERED = 20_000;

    private record Limited(Bucket bucket, int perMinute) {}

    private final Map<K, Limited> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Limited> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;

    public KeyedBuckets(Clock clock) {
        this.clock = clock;
    }

    /** Counts one and says so, or counts nothing. */
    public boolean take(K key, int perMinute) {
        return of(key, perMinute).tryConsume(1);
    }

    /** Counts one, or refuses it with {@code refusal}, says when the next one is welcome and counts nothing. */
    public void takeOrRefuse(K key, int perMinute, Wording refusal) {
        ConsumptionProbe probe = of(key, perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new QuotaExceeded(refusal, wholeSeconds(probe.getNanosToWaitForRefill()));
        }
    }

    /** The bucket of {@code key}, full at first; another limit than before holds from now on. */
    public synchronized Bucket of(K key, int perMinute) {
        Limited known = buckets.computeIfAbsent(key, unused -> new Limited(full(perMinute), perMinute));
        if (known.perMinute() != perMinute) {
            change(known, perMinute);
            buckets.put(key, new Limited(known.bucket(), perMinute));
        }
        return known.bucket();
    }

    /** What a caller is told to wait: a second at least, and never so short that the next try is refused again. */
    public static Duration wholeSeconds(long nanos) {
        return Duration.ofSeconds(
                Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds()));
    }

    private Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(limit(perMinute))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** A higher limit gives the difference at once, a lower one takes what is above it: what was used stays used. */
    private static void change(Limited known, int perMinute) {
        known.bucket()
                .replaceConfiguration(
                        BucketConfiguration.builder().addLimit(limit(perMinute)).build(),
                        perMinute > known.perMinute()
                                ? TokensInheritanceStrategy.ADDITIVE
                                : TokensInheritanceStrategy.AS_IS);
    }

    private static Bandwidth limit(int perMinute) {
        return Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
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
