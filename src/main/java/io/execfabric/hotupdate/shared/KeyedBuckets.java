package io.execfabric.hotupdate.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket that fills evenly for each key; the key that was asked for longest ago falls out, so that many fill no memory. */
public final class KeyedBuckets<K> {

    private static final int REMEMBERED = 20_000;

    private final Map<K, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;

    public KeyedBuckets(Clock clock) {
        this.clock = clock;
    }

    /** The bucket of {@code key}, full at first; {@code perMinute} of the first call is kept. */
    public synchronized Bucket of(K key, int perMinute) {
        return buckets.computeIfAbsent(
                key,
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
