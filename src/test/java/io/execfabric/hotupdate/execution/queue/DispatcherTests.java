package io.execfabric.hotupdate.execution.queue;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.after;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunParked;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.queue.DispatchWindow.Promotion;
import io.execfabric.hotupdate.node.Cluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTests {

    private static final RunEnded END = new RunEnded("run", RunFixture.ACME);
    private static final RunParked PARKED = new RunParked(RunFixture.ACME);

    private final DispatchWindow window = mock();
    private final RunQueue queue = mock();
    private final Cluster cluster = mock();
    private final Dispatcher promotions = new Dispatcher(window, queue, cluster);

    @BeforeEach
    void nothingToPromote() {
        when(window.promote(any())).thenReturn(new Promotion(0, false));
    }

    @AfterEach
    void stop() {
        promotions.stop();
    }

    @Test
    void looksOnceMoreAfterAParkingSinceTheEndThatMadeRoomMayHaveComeBefore() {
        when(window.promote(RunFixture.ACME)).thenReturn(new Promotion(1, false));

        promotions.parked(PARKED);

        verify(queue, timeout(2000)).wake();
    }

    @Test
    void asksTheDatabaseNothingAtAnEndInAQuietSystem() {
        promotions.ended(END);

        verify(window, after(200).never()).promote(any());
    }

    @Test
    void promotesAtEachEndWhileRunsAreParked() {
        when(window.promote(RunFixture.ACME)).thenReturn(new Promotion(0, true));
        promotions.parked(PARKED);
        verify(window, timeout(2000)).promote(RunFixture.ACME);

        promotions.ended(END);

        verify(window, timeout(2000).times(2)).promote(RunFixture.ACME);
    }

    @Test
    void looksAtEachEndWhileOthersMayPark() {
        when(cluster.othersAlive()).thenReturn(true);

        promotions.ended(END);

        verify(window, timeout(2000)).promote(RunFixture.ACME);
        verify(queue, never()).wake();
    }

    @Test
    void goesOnAfterATurnThatFailed() {
        when(window.promote(RunFixture.ACME))
                .thenThrow(new IllegalStateException("no database"))
                .thenReturn(new Promotion(1, false));
        promotions.parked(PARKED);
        verify(window, timeout(2000)).promote(RunFixture.ACME);

        promotions.parked(PARKED);

        verify(queue, timeout(2000)).wake();
        verify(window, times(2)).promote(RunFixture.ACME);
    }
}
