package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sweeps after a change of role, grant or policy has committed: first the tenants that it names, on a thread of their own,
 * then everything. Many changes in a row are one; those during a sweep of everything are followed by one more.
 */
@Component
class SweepAfterChange {

    private static final Logger LOG = LoggerFactory.getLogger(SweepAfterChange.class);

    private final IsolationSweep sweep;
    private final Duration settle;
    private final TouchedTenants touched = new TouchedTenants();
    private final AtomicReference<@Nullable String> asked = new AtomicReference<>();
    private final ScheduledExecutorService named = thread("isolation-change-");
    private final ScheduledExecutorService all = thread("isolation-sweep-");

    SweepAfterChange(IsolationSweep sweep, IsolationProperties properties) {
        this.sweep = sweep;
        this.settle = properties.settle();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(IsolationInputsChanged change) {
        if (touched.add(change)) {
            named.schedule(this::sweepNamed, settle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        named.shutdownNow();
        all.shutdownNow();
    }

    private void sweepNamed() {
        TouchedTenants.Taken taken = touched.take();
        for (SortedSet<TenantId> tenants : taken.parts()) {
            attempt(() -> sweep.sweep(taken.reason(), tenants));
        }
        if (asked.getAndSet(taken.reason()) == null) {
            all.execute(this::sweepAll);
        }
    }

    private void sweepAll() {
        String reason = asked.getAndSet(null);
        attempt(() -> sweep.sweep(reason == null ? "change" : reason));
    }

    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("The isolation could not be looked at after a change; the scheduled sweep tries again", e);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return Executors.newSingleThreadScheduledExecutor(threads);
    }
}
