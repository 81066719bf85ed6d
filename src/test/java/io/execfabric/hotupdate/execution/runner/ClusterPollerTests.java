package io.execfabric.hotupdate.execution.runner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A node looks again only while there is somebody else to queue something. */
class ClusterPollerTests {

    private final Scheduler scheduler = mock(Scheduler.class);
    private final Cluster cluster = mock(Cluster.class);
    private final RunningHere running = mock(RunningHere.class);
    private ClusterPoller tick;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void start() {
        ObjectProvider<Scheduler> provider = mock(ObjectProvider.class);
        doAnswer(call -> {
                    Consumer<Scheduler> use = call.getArgument(0);
                    use.accept(scheduler);
                    return null;
                })
                .when(provider)
                .ifAvailable(any());
        tick = new ClusterPoller(provider, cluster, running, new NodeRoleProperties(true, true, null));
    }

    @AfterEach
    void stop() {
        tick.stop();
    }

    @Test
    void aNodeThatIsAloneLooksForNothing() {
        when(cluster.othersAlive()).thenReturn(false);

        tick.look();

        verifyNoInteractions(scheduler, running);
    }

    @Test
    void besideAnotherNodeItLooksForRunsAndForCancellations() {
        when(cluster.othersAlive()).thenReturn(true);

        tick.look();

        verify(scheduler).triggerCheckForDueExecutions();
        verify(running).cancelWhatWasAskedFor();
    }

    @Test
    void aNodeThatIsAloneLooksOnceForWhatItHasPutOff() {
        tick.lookAfter(Duration.ofMillis(5));

        verify(scheduler, timeout(5000)).triggerCheckForDueExecutions();
    }

    @Test
    void nothingIsLookedForOnceTheNodeStops() {
        tick.stop();

        assertThatCode(() -> tick.lookAfter(Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsNoTurnsToCome() {
        when(cluster.othersAlive()).thenReturn(true);
        doThrow(new IllegalStateException("gone")).when(running).cancelWhatWasAskedFor();

        assertThatCode(tick::look).doesNotThrowAnyException();
    }
}
