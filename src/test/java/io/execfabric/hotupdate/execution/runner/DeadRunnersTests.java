package io.execfabric.hotupdate.execution.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run is called lost only when its runner is gone, not when everybody was silent for a while. */
class DeadRunnersTests {

    private static final Instant HEARD = Instant.parse("2026-11-23T00:00:00Z");

    private final SettableClock clock = new SettableClock(HEARD.plusSeconds(22));
    private final RunningHere running = mock(RunningHere.class);
    private final Cluster cluster = mock(Cluster.class);
    private final DeadRunners dead = new DeadRunners(running, cluster, clock);

    @BeforeEach
    void allIsWell() {
        when(cluster.isSteady()).thenReturn(true);
    }

    @Test
    void theRunOfANodeThatIsGoneIsLost() {
        assertThat(dead.isDead(place())).isTrue();
    }

    @Test
    void whatThisNodeRunsIsAliveHoweverLongItsHeartbeatsFailed() {
        when(running.has("run")).thenReturn(true);
        clock.advance(Duration.ofHours(1));

        assertThat(dead.isDead(place())).isFalse();
    }

    @Test
    void aNodeThatIsAliveIsWaitedForButNotForEver() {
        when(cluster.isAlive("other")).thenReturn(true);
        assertThat(dead.isDead(place())).isFalse();

        clock.advance(Duration.ofMinutes(2));
        assertThat(dead.isDead(place())).isTrue();
    }

    @Test
    void aNodeThatWasCutOffItselfJudgesNobody() {
        when(cluster.isSteady()).thenReturn(false);
        assertThat(dead.isDead(place())).isFalse();

        clock.advance(Duration.ofMinutes(2));
        assertThat(dead.isDead(place())).isTrue();
    }

    private static Execution place() {
        return new Execution(HEARD, new TaskInstance<>("run-execution", "run"), true, "other", null, null, 0, HEARD, 1);
    }
}
