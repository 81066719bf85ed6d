package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.task.Execution;
import io.execfabric.hotupdate.node.Cluster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Second look at a place in the queue without heartbeats, since a run that is called lost and goes on is the worst of all. A
 * suspended host or a database that stood still silences everybody: what this node runs it knows itself, and of others it
 * waits to hear.
 */
@Component
class DeadRunners {

    /** Longer than this nobody is waited for: a node may be alive and have lost a run all the same. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningHere running;
    private final Cluster cluster;
    private final Clock clock;

    DeadRunners(RunningHere running, Cluster cluster, Clock clock) {
        this.running = running;
        this.cluster = cluster;
        this.clock = clock;
    }

    /** False leaves the place as it is; it is asked about again two heartbeats later. */
    boolean isDead(Execution place) {
        if (running.has(place.taskInstance.getId())) {
            return false;
        }
        Instant heard = place.lastHeartbeat;
        boolean longAgo = heard == null || heard.isBefore(clock.instant().minus(PATIENCE));
        return longAgo || (cluster.isSteady() && !cluster.isAlive(place.pickedBy));
    }
}
