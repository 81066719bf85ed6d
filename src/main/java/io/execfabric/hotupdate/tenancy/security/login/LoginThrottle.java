package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.text.CutText;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, at whichever door: twenty wrong passwords, then twenty more a minute, per user name and address, and
 * ten times as many per address. A right password costs nothing, and a stranger elsewhere cannot lock anybody out.
 */
@Component
class LoginThrottle {

    private static final int PER_USER = 20;
    private static final int PER_ADDRESS = 200;
    private static final int LONGEST_NAME = 64;

    private final KeyedBuckets<String> buckets;

    LoginThrottle(Clock clock) {
        this.buckets = new KeyedBuckets<>(clock);
    }

    /** One try; counted at once, so that many at the same time do not slip through together. */
    Attempt attempt(String user, String address) {
        String from = AddressBlock.of(address);
        return new Attempt(
                buckets.of("user " + key(user) + " " + from, PER_USER), buckets.of("from " + from, PER_ADDRESS));
    }

    /** Spaces behind a name are no second budget, and what is longer than a name is none. */
    private static String key(String user) {
        return CutText.of(user.strip(), LONGEST_NAME);
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

        /** When there is an attempt again; a second at least. */
        Duration retryAfter() {
            return KeyedBuckets.wholeSeconds(Math.max(nanosTo(ofUser), nanosTo(ofAddress)));
        }

        void succeeded() {
            ofUser.addTokens(1);
            ofAddress.addTokens(1);
        }

        private static long nanosTo(Bucket bucket) {
            return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        }
    }
}
