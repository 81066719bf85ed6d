package io.execfabric.hotupdate.execution;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.execfabric.hotupdate.node.Cluster;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What becomes of a run that was picked while its tenant holds all the slots of this node that it may. */
@Component
class FullTenant implements CompletionHandler<Void> {

    private static final Duration FOR_OTHERS = Duration.ofMillis(100);

    private final RunWindow window;
    private final Cluster cluster;
    private final Clock clock;

    FullTenant(RunWindow window, Cluster cluster, Clock clock) {
        this.window = window;
        this.cluster = cluster;
        this.clock = clock;
    }

    @Override
    public void complete(ExecutionComplete picked, ExecutionOperations<Void> operations) {
        if (cluster.othersAlive()) {
            operations.reschedule(picked, clock.instant().plus(FOR_OTHERS));
            return;
        }
        // first out of the scheduler, so that whoever dispatches it again finds its place free
        operations.stop();
        window.park(picked.getExecution().taskInstance.getId());
    }
}
