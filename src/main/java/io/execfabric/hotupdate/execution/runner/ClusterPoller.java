package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Has this node look for runs that another one queued, and for its own runs that somebody wants cancelled there. A node that
 * is alone never needs it: it wakes itself after each commit.
 */
@Component
class ClusterPoller {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterPoller.class);
    private static final long LOOK_MILLIS = 100;

    private final ObjectProvider<Scheduler> scheduler;
    private final Cluster cluster;
    private final RunningHere running;
    private final NodeRoleProperties roles;
    private final ScheduledThreadPoolExecutor turns = thread();

    ClusterPoller(ObjectProvider<Scheduler> scheduler, Cluster cluster, RunningHere running, NodeRoleProperties roles) {
        this.scheduler = scheduler;
        this.cluster = cluster;
        this.running = running;
        this.roles = roles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (roles.runner()) {
            turns.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void look() {
        if (!cluster.othersAlive()) {
            return;
        }
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        try {
            running.cancelWhatWasAskedFor();
        } catch (RuntimeException e) {
            LOG.warn("Cancellations could not be looked for; the next turn looks again", e);
        }
    }

    /** Looks once for what is due by then, whether this node is alone or not. */
    void lookAfter(Duration pause) {
        turns.schedule(
                () -> scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions),
                pause.toMillis() + 1,
                TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor thread() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("queue-look-");
        threads.setDaemon(true);
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, threads);
        // what is put off while the node stops is found due by the next start
        one.setRejectedExecutionHandler(new ScheduledThreadPoolExecutor.DiscardPolicy());
        return one;
    }
}
