package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.shared.IsolationTouched;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
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

/** Sweeps after a change of role, grant or policy has committed; many changes in a row are one sweep. */
@Component
class SweepAfterChange {

    private static final Logger LOG = LoggerFactory.getLogger(SweepAfterChange.class);
    private static final int LONGEST = 200;

    private final IsolationSweep sweep;
    private final AtomicReference<@Nullable String> asked = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(threads());
    private final Duration settle;

    SweepAfterChange(IsolationSweep sweep, IsolationProperties properties) {
        this.sweep = sweep;
        this.settle = properties.settle();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(IsolationTouched touched) {
        if (asked.getAndSet(shortened(touched.reason())) == null) {
            thread.schedule(this::sweep, settle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sweep() {
        String reason = asked.getAndSet(null);
        try {
            sweep.sweep(reason == null ? "change" : reason);
        } catch (RuntimeException e) {
            LOG.error("The isolation could not be looked at after a change; the scheduled sweep tries again", e);
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    private static CustomizableThreadFactory threads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("isolation-sweep-");
        threads.setDaemon(true);
        return threads;
    }
}
