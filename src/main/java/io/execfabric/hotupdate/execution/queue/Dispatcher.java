package io.execfabric.hotupdate.execution.queue;

import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunParked;
import io.execfabric.hotupdate.execution.queue.DispatchWindow.Promotion;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Says when to promote: after the commit of an end that may have made room; after the commit of a parking, since the end
 * that made room may have come between its count and its commit; and now and then for all tenants, since a server may die
 * in between. One thread, so that turns of one node never overlap, and ends that come together are one turn.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long SWEEP_SECONDS = 3;

    private final DispatchWindow window;
    private final RunQueue queue;
    private final Cluster cluster;
    private final Set<TenantId> wanted = ConcurrentHashMap.newKeySet();
    /** Tenants that had parked runs when this node looked last: an end of any other needs no look at the database. */
    private final Set<TenantId> parked = ConcurrentHashMap.newKeySet();

    private final ScheduledThreadPoolExecutor turns = thread();

    Dispatcher(DispatchWindow window, RunQueue queue, Cluster cluster) {
        this.window = window;
        this.queue = queue;
        this.cluster = cluster;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        turns.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @TransactionalEventListener
    void ended(RunEnded ended) {
        if (parked.contains(ended.tenant()) || cluster.othersAlive()) {
            want(ended.tenant());
        }
    }

    @TransactionalEventListener
    void parked(RunParked run) {
        parked.add(run.tenant());
        want(run.tenant());
    }

    void want(TenantId tenant) {
        if (wanted.add(tenant)) {
            turns.execute(() -> promote(tenant));
        }
    }

    /** What a crash left behind. */
    void sweep() {
        guarded("sweep", () -> {
            if (window.restorePlaces() > 0) {
                queue.wake();
            }
            window.waiting().forEach(this::want);
        });
    }

    private void promote(TenantId tenant) {
        wanted.remove(tenant);
        guarded("promotion of " + tenant, () -> {
            Promotion done = window.promote(tenant);
            if (done.more()) {
                parked.add(tenant);
            } else {
                parked.remove(tenant);
            }
            if (done.promoted() > 0) {
                queue.wake();
            }
        });
    }

    /** The next turn makes good what this one could not do. */
    private static void guarded(String what, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOG.warn("The queue's {} failed and will be tried again", what, e);
        }
    }

    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor thread() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("queue-promote-");
        threads.setDaemon(true);
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, threads);
        // an end that comes while the server stops is promoted by the next start
        one.setRejectedExecutionHandler(new ScheduledThreadPoolExecutor.DiscardPolicy());
        return one;
    }
}
