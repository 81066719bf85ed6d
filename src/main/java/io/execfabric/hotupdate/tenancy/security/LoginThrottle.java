package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: twenty wrong passwords, then twenty more a minute, per user name and address, and ten times as many
 * per address. A right password costs nothing, and a stranger elsewhere cannot lock anybody out.
 */
@Component
class LoginThrottle {

    private static final int PER_USER = 20;
    private static final int PER_ADDRESS = 200;

    private final KeyedBuckets<String> buckets;

    LoginThrottle(Clock clock) {
        this.buckets = new KeyedBuckets<>(clock);
    }

    /** One log-in; counted at once, so that many at the same time do not slip through together. */
    Attempt attempt(String user, String address) {
        return new Attempt(
                buckets.of("user " + user + " " + address, PER_USER), buckets.of("from " + address, PER_ADDRESS));
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
}
