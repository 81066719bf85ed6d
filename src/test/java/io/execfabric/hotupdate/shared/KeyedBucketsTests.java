package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The one throttle; what each caller makes of it is told by its own tests. */
class KeyedBucketsTests {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-30T10:00:00Z"));
    private final KeyedBuckets<String> buckets = new KeyedBuckets<>(clock);

    @Test
    void aPauseEarnsABurstAndNothingMore() {
        assertThat(taken("acme", 4)).isEqualTo(4);

        clock.advance(Duration.ofHours(1));

        assertThat(taken("acme", 4)).isEqualTo(4);
        assertThat(taken("globex", 4)).isEqualTo(4);
    }

    @Test
    void whoWaitsAsLongAsToldIsLetIn() {
        for (int perMinute : new int[] {1, 4, 7, 59, 6000, 1_000_000}) {
            String key = "key " + perMinute;
            taken(key, perMinute);
            assertThatThrownBy(() -> buckets.takeOrRefuse(key, perMinute, Wording.told("Too much.")))
                    .hasMessage("Too much.")
                    .isInstanceOfSatisfying(QuotaExceeded.class, refused -> {
                        assertThat(refused.retryAfter())
                                .isEqualTo(Duration.ofSeconds((60 + perMinute - 1) / perMinute));
                        clock.advance(refused.retryAfter());
                    });
            assertThat(buckets.take(key, perMinute)).isTrue();
        }
    }

    @Test
    void aLowerLimitHoldsFromTheNextRequestOn() {
        assertThat(buckets.take("acme", 6000)).isTrue();

        assertThat(taken("acme", 2)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(30));
        assertThat(taken("acme", 2)).isEqualTo(1);
    }

    @Test
    void aHigherLimitHoldsFromTheNextRequestOn() {
        assertThat(taken("acme", 2)).isEqualTo(2);

        assertThat(taken("acme", 10)).isEqualTo(8);
        clock.advance(Duration.ofSeconds(6));
        assertThat(taken("acme", 10)).isEqualTo(1);
    }

    /** How many are let in at this moment. */
    private int taken(String key, int perMinute) {
        return (int) IntStream.rangeClosed(0, perMinute)
                .takeWhile(unused -> buckets.take(key, perMinute))
                .count();
    }
}
