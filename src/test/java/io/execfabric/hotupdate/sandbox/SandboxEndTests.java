package io.execfabric.hotupdate.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.run.SandboxFixture;
import io.execfabric.hotupdate.support.MedianBound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxEndTests {

    private static final String TREE = """
            for i in 1 2 3; do (setsid sleep MARK &) ; done
            (setsid bash -c 'trap "" TERM HUP INT; while :; do sleep MARK; done' &)
            echo started
            sleep MARK
            """;

    @TempDir
    Path home;

    private SandboxFixture sandbox;
    /** A time to sleep that tells this test's processes from all others of the host. */
    private final String mark = "9" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    @BeforeEach
    void open() throws IOException {
        sandbox = new SandboxFixture(home, true);
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @Test
    void theTimeLimitEndsTheWholeTree() throws IOException {
        sandbox.limits = sandbox.limits.withWallTime(Duration.ofMillis(700));

        SandboxResult result = sandbox.shell(TREE.replace("MARK", mark));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.exitCode()).isNull();
        assertThat(sandbox.said.out()).isEqualTo("started\n");
        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(mark) == 0);
    }

    @Test
    void aTimeLimitDuringSetUpLeavesNothingEither() throws IOException {
        sandbox.limits = sandbox.limits.withWallTime(Duration.ofMillis(1));

        for (int i = 0; i < 5; i++) {
            assertThat(sandbox.shell("sleep " + mark).outcome()).isEqualTo(Outcome.TIMED_OUT);
        }

        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(mark) == 0);
    }

    @Test
    void cancelEndsTheWholeTree() {
        CompletableFuture<SandboxResult> run = inBackground(TREE.replace("MARK", mark));
        await().until(() -> sandbox.said.out().contains("started"));

        assertThat(sandbox.runs.cancel(sandbox.id)).isTrue();

        assertThat(run.join().outcome()).isEqualTo(Outcome.CANCELLED);
        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(mark) == 0);
        assertThat(sandbox.runs.cancel(sandbox.id)).isFalse();
    }

    @Test
    void afterACancelNothingOfTheTreeIsAlive200MillisecondsLater() throws Exception {
        MedianBound.holds("No process left after a cancel", 200, this::fiveCancelled);
    }

    private List<Long> fiveCancelled() {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            sandbox.said.stdout.reset();
            CompletableFuture<SandboxResult> run = inBackground(TREE.replace("MARK", mark));
            await().until(() -> sandbox.said.out().contains("started"));
            await().until(() -> SandboxFixture.living(mark) >= 4);
            long cancelled = System.nanoTime();

            sandbox.runs.cancel(sandbox.id);

            millis.add(untilNothingLives(cancelled));
            assertThat(run.join().outcome()).isEqualTo(Outcome.CANCELLED);
        }
        return millis;
    }

    @Test
    void afterTheTimeLimitNothingOfTheTreeIsAlive200MillisecondsLater() throws Exception {
        Duration limit = Duration.ofMillis(400);
        sandbox.limits = sandbox.limits.withWallTime(limit);

        MedianBound.holds("No process left after a time limit", 200, () -> fiveTimedOut(limit));
    }

    private List<Long> fiveTimedOut(Duration limit) throws IOException {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            SandboxResult result = sandbox.shell(TREE.replace("MARK", mark));

            assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
            long returned = System.nanoTime();
            millis.add(result.duration().minus(limit).toMillis() + untilNothingLives(returned));
        }
        return millis;
    }

    private long untilNothingLives(long since) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(2, SECONDS)
                .until(() -> SandboxFixture.living(mark) == 0);
        return (System.nanoTime() - since) / 1_000_000;
    }

    @Test
    void daemonsLeftBehindEndWithTheProgram() throws IOException {
        SandboxResult result = sandbox.shell("(setsid sleep " + mark + " &); exit 0");

        assertThat(result.exitCode()).isZero();
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(5));
        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(mark) == 0);
    }

    @Test
    void aForkBombIsBounded() throws IOException {
        sandbox.limits = sandbox.limits.withWallTime(Duration.ofSeconds(2));

        SandboxResult result = sandbox.shell("bomb() { sleep " + mark + " & bomb | bomb & }; bomb 2>/dev/null; i=0;"
                + " seen=0; while [ $i -lt 200 ]; do set -- /proc/[0-9]*; [ $# -gt $seen ] && seen=$#;"
                + " i=$((i+1)); done; echo $seen; sleep " + mark);

        assertThat(result.outcome()).isIn(Outcome.TIMED_OUT, Outcome.EXITED);
        assertThat(sandbox.said.out().lines().mapToInt(Integer::parseInt).max().orElse(0))
                .isLessThanOrEqualTo(35);
        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(mark) == 0);
    }

    @Test
    void aLoopEndsAtItsCpuLimit() throws IOException {
        SandboxLimits all = sandbox.limits;
        sandbox.limits = all.with(new SandboxLimits.PerProcess(
                1, all.perProcess().memoryBytes(), all.perProcess().openFiles()));

        assertThat(sandbox.shell("while :; do :; done").exitCode()).isEqualTo(128 + 24);
    }

    private CompletableFuture<SandboxResult> inBackground(String script) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return sandbox.shell(script);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                work -> new Thread(work).start());
    }
}
