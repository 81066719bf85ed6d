package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.node.NodeLoad;
import io.execfabric.hotupdate.node.NodeLoadSource;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What this node tells the others about its runs; the managed directory is counted now and then only. */
@Component
class RunNodeLoadSource implements NodeLoadSource {

    private static final Duration COUNT_AGAIN = Duration.ofSeconds(10);

    private final RunningHere running;
    private final ExecutionProperties limits;
    private final NodeRoleProperties roles;
    private final Releases releases;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private int versions;

    RunNodeLoadSource(
            RunningHere running, ExecutionProperties limits, NodeRoleProperties roles, Releases releases, Clock clock) {
        this.running = running;
        this.limits = limits;
        this.roles = roles;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public synchronized NodeLoad load() {
        Instant now = clock.instant();
        if (counted.isBefore(now.minus(COUNT_AGAIN))) {
            versions = releases.held();
            counted = now;
        }
        return new NodeLoad(roles.runner() ? limits.effectiveParallelRuns() : 0, running.count(), versions);
    }
}
