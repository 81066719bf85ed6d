package io.execfabric.hotupdate.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.IsolationTouched;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** A change of who may do what has the isolation looked at again. */
class SweepAfterChangeTests {

    private static final String BROKEN = "no database";

    private final IsolationSweep sweep = mock();
    private final BlockingQueue<String> swept = new LinkedBlockingQueue<>();
    private SweepAfterChange after = settlingIn(Duration.ZERO);

    @BeforeEach
    void remember() {
        when(sweep.sweep(ArgumentMatchers.anyString())).thenAnswer(call -> {
            swept.add(call.getArgument(0));
            if (BROKEN.equals(call.getArgument(0))) {
                throw new IllegalStateException(BROKEN);
            }
            return null;
        });
    }

    @AfterEach
    void stop() {
        after.stop();
    }

    @Test
    void eachChangeIsFollowedByASweepThatNamesIt() throws InterruptedException {
        after.on(new IsolationTouched("changed roles"));
        assertThat(next()).isEqualTo("changed roles");

        after.on(new IsolationTouched("x".repeat(300)));

        assertThat(next()).isEqualTo("x".repeat(200));
    }

    @Test
    void changesInARowAreOneSweep() throws InterruptedException {
        after = settlingIn(Duration.ofMillis(300));
        after.on(new IsolationTouched("a grant"));
        after.on(new IsolationTouched("another grant"));

        assertThat(next()).isEqualTo("another grant");
        assertThat(swept.poll(700, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aSweepThatFailsKeepsNoneOfTheNextOnesFromComing() throws InterruptedException {
        after.on(new IsolationTouched(BROKEN));
        assertThat(next()).isEqualTo(BROKEN);

        after.on(new IsolationTouched("second"));

        assertThat(next()).isEqualTo("second");
    }

    private String next() throws InterruptedException {
        return String.valueOf(swept.poll(20, TimeUnit.SECONDS));
    }

    private SweepAfterChange settlingIn(Duration pause) {
        return new SweepAfterChange(sweep, new IsolationProperties(Duration.ofHours(1), pause));
    }
}
