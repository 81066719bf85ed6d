package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.NodeRoleProperties;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Sweeps at the start and then regularly, on each node that runs scripts: each has a managed directory of its own. */
@Component
class DriftWatchSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatchSchedule.class);

    private final DriftWatch watch;
    private final ReleaseWatchProperties policy;
    private final NodeRoleProperties roles;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(threads());

    DriftWatchSchedule(DriftWatch watch, ReleaseWatchProperties policy, NodeRoleProperties roles) {
        this.watch = watch;
        this.policy = policy;
        this.roles = roles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (roles.runner()) {
            thread.scheduleWithFixedDelay(this::sweep, 0, policy.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sweep() {
        try {
            watch.sweep();
        } catch (RuntimeException e) {
            LOG.error("The managed directory could not be looked at; the next sweep tries again", e);
        }
    }

    private static CustomizableThreadFactory threads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("drift-watch-");
        threads.setDaemon(true);
        return threads;
    }
}
