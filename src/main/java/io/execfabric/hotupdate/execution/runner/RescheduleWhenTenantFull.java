package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What becomes of a run that was picked while its tenant holds all the slots of this node that it may: it keeps its place
 * and is picked again a little later, by whichever node is first. On a single node that is so only as long as a run that
 * was declared lost is still alive.
 */
@Component
class RescheduleWhenTenantFull implements CompletionHandler<Void> {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ClusterPoller tick;
    private final Clock clock;

    RescheduleWhenTenantFull(ClusterPoller tick, Clock clock) {
        this.tick = tick;
        this.clock = clock;
    }

    @Override
    public void complete(ExecutionComplete picked, ExecutionOperations<Void> operations) {
        operations.reschedule(picked, clock.instant().plus(PAUSE));
        tick.lookAfter(PAUSE);
    }
}
