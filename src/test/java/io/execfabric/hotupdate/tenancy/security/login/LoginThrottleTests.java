package io.execfabric.hotupdate.tenancy.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void twentyWrongPasswordsAreEnough() {
        guess(20);

        assertThat(throttle.attempt("ann", "10.0.0.1").isAllowed()).isFalse();
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        guess(20);

        assertThat(throttle.attempt("ann", "10.0.0.2").isAllowed()).isTrue();
    }

    @Test
    void afterAMinuteThereAreAttemptsAgain() {
        guess(20);
        now = now.plus(Duration.ofMinutes(1));

        assertThat(throttle.attempt("ann", "10.0.0.1").isAllowed()).isTrue();
    }

    @Test
    void rightPasswordsCostNothing() {
        for (int i = 0; i < 500; i++) {
            LoginThrottle.Attempt attempt = throttle.attempt("ann", "10.0.0.1");
            assertThat(attempt.isAllowed()).isTrue();
            attempt.succeeded();
        }
    }

    @Test
    void tryingManyNamesFromOneAddressIsSlowedDownToo() {
        for (int i = 0; i < 200; i++) {
            throttle.attempt("user" + i, "10.0.0.1");
        }

        assertThat(throttle.attempt("another", "10.0.0.1").isAllowed()).isFalse();
    }

    @Test
    void spacesBehindANameAreNoSecondBudget() {
        guess(20);

        assertThat(throttle.attempt("ann ", "10.0.0.1").isAllowed()).isFalse();
    }

    @Test
    void aHouseholdsAddressesAreOneAndAnotherHouseholdsAreNot() {
        for (int i = 0; i < 20; i++) {
            throttle.attempt("ann", "2001:db8:1:2::" + i);
        }

        assertThat(throttle.attempt("ann", "2001:db8:1:2:ffff::1").isAllowed()).isFalse();
        assertThat(throttle.attempt("ann", "2001:db8:1:3::1").isAllowed()).isTrue();
    }

    @Test
    void whoIsRefusedIsToldWhenToComeAgain() {
        guess(20);

        LoginThrottle.Attempt refused = throttle.attempt("ann", "10.0.0.1");
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        now = now.plus(refused.retryAfter());
        assertThat(throttle.attempt("ann", "10.0.0.1").isAllowed()).isTrue();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt("ann", "10.0.0.1").isAllowed()).isTrue();
        }
    }
}
