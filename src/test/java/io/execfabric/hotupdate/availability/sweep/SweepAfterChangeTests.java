package io.execfabric.hotupdate.availability.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** A change of who may do what has the isolation looked at again. */
class SweepAfterChangeTests {

    private static final String BROKEN = "no database";
    private static final String HANGING = "a slow database";
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private final IsolationSweep sweep = mock();
    private final BlockingQueue<String> swept = new LinkedBlockingQueue<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private SweepAfterChange after = settlingIn(Duration.ZERO);

    @BeforeEach
    void remember() {
        when(sweep.sweep(ArgumentMatchers.anyString())).thenAnswer(call -> {
            swept.add(call.getArgument(0));
            if (BROKEN.equals(call.getArgument(0))) {
                throw new IllegalStateException(BROKEN);
            }
            if (HANGING.equals(call.getArgument(0))) {
                answer.await();
            }
            return null;
        });
        when(sweep.sweep(ArgumentMatchers.anyString(), ArgumentMatchers.any())).thenAnswer(call -> {
            swept.add(call.getArgument(0) + " " + call.getArgument(1));
            if (BROKEN.equals(call.getArgument(0))) {
                throw new IllegalStateException(BROKEN);
            }
            return null;
        });
    }

    @AfterEach
    void stop() {
        answer.countDown();
        after.stop();
    }

    @Test
    void eachChangeIsFollowedByASweepThatNamesIt() throws InterruptedException {
        after.on(new IsolationInputsChanged("changed roles"));
        assertThat(next()).isEqualTo("changed roles");

        after.on(new IsolationInputsChanged("x".repeat(300)));

        assertThat(next()).isEqualTo("x".repeat(200));
    }

    @Test
    void changesInARowAreOneSweep() throws InterruptedException {
        after = settlingIn(Duration.ofMillis(300));
        after.on(new IsolationInputsChanged("a grant"));
        after.on(new IsolationInputsChanged("another grant"));

        assertThat(next()).isEqualTo("another grant");
        assertThat(swept.poll(700, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aSweepThatFailsKeepsNoneOfTheNextOnesFromComing() throws InterruptedException {
        after.on(new IsolationInputsChanged(BROKEN));
        assertThat(next()).isEqualTo(BROKEN);

        after.on(new IsolationInputsChanged("second"));

        assertThat(next()).isEqualTo("second");
    }

    @Test
    void theTenantsThatWereNamedComeFirst() throws InterruptedException {
        after = settlingIn(Duration.ofMillis(300));
        after.on(new IsolationInputsChanged("a role", GLOBEX));
        after.on(new IsolationInputsChanged("a policy"));
        after.on(new IsolationInputsChanged("a quota", ACME));

        assertThat(next()).isEqualTo("a quota [acme, globex]");
        assertThat(next()).isEqualTo("a quota");
    }

    @Test
    void manyTenantsAreLookedAtInParts() throws InterruptedException {
        after = settlingIn(Duration.ofMillis(300));
        IntStream.rangeClosed(1, 21)
                .forEach(number ->
                        after.on(new IsolationInputsChanged("many", new TenantId("t%02d".formatted(number)))));

        assertThat(next()).startsWith("many [t01, ").endsWith(", t20]");
        assertThat(next()).isEqualTo("many [t21]");
        assertThat(next()).isEqualTo("many");
    }

    @Test
    void whileEverythingIsLookedAtTheNamedOnesAreNotKeptWaitingAndOneMoreOfEverythingFollows()
            throws InterruptedException {
        after.on(new IsolationInputsChanged(HANGING));
        assertThat(next()).isEqualTo(HANGING);

        after.on(new IsolationInputsChanged("one", ACME));
        assertThat(next()).isEqualTo("one [acme]");
        after.on(new IsolationInputsChanged("two", GLOBEX));
        assertThat(next()).isEqualTo("two [globex]");
        after.on(new IsolationInputsChanged("three", ACME));
        assertThat(next()).isEqualTo("three [acme]");
        // it is looked at once three has asked for everything, too
        after.on(new IsolationInputsChanged("four", ACME));
        assertThat(next()).isEqualTo("four [acme]");
        answer.countDown();

        assertThat(next()).isIn("three", "four");
        after.on(new IsolationInputsChanged("five", ACME));
        assertThat(List.of(next(), next())).contains("five [acme]").doesNotContain("one", "two");
    }

    @Test
    void everythingIsLookedAtAlsoWhenTheNamedOnesCouldNotBe() throws InterruptedException {
        after.on(new IsolationInputsChanged(BROKEN, ACME));

        assertThat(next()).isEqualTo(BROKEN + " [acme]");
        assertThat(next()).isEqualTo(BROKEN);
    }

    private String next() throws InterruptedException {
        return String.valueOf(swept.poll(20, TimeUnit.SECONDS));
    }

    private SweepAfterChange settlingIn(Duration pause) {
        return new SweepAfterChange(sweep, new IsolationProperties(Duration.ofHours(1), pause));
    }
}
