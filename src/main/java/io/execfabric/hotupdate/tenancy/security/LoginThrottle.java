package io.execfabric.hotupdate.tenancy.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: twenty wrong passwords, then twenty more a minute, per user name and address, and ten times as many
 * per address. A right password costs nothing, and a stranger elsewhere cannot lock anybody out.
 */
@Component
class LoginThrottle {

    private static final int PER_USER = 20;
    private static final int PER_ADDRESS = 200;
    private static final int REMEMBERED = 20_000;

    /** Least recently asked falls out, so that made-up names cannot fill the memory. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** One log-in; counted at once, so that many at the same time do not slip through together. */
    Attempt attempt(String user, String address) {
        return new Attempt(bucket("user " + user + " " + address, PER_USER), bucket("from " + address, PER_ADDRESS));
    }

    private synchronized Bucket bucket(String key, int perMinute) {
        return buckets.computeIfAbsent(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .build());
    }

    static final class Attempt {

        private final Bucket ofUser;
        private final Bucket ofAddress;
        private final boolean allowed;

        private Attempt(Bucket ofUser, Bucket ofAddress) {
            this.ofUser = ofUser;
            this.ofAddress = ofAddress;
            this.allowed = ofUser.tryConsume(1) && ofAddress.tryConsume(1);
        }

        boolean isAllowed() {
            return allowed;
        }

        void succeeded() {
            ofUser.addTokens(1);
            ofAddress.addTokens(1);
        }
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
