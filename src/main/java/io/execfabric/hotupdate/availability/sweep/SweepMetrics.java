package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sweeps in figures, as this node made them. */
@Component
class SweepMetrics {

    private final AtomicReference<Isolation.@Nullable Sweep> latest = new AtomicReference<>();

    /** Of some tenants, and not green; until one of the whole platform that began later has ended. */
    private final AtomicReference<Isolation.@Nullable Sweep> red = new AtomicReference<>();

    private final Counter leaks;
    private final Timer timer;

    SweepMetrics(MeterRegistry meters) {
        this.leaks = meters.counter("hotupdate.isolation.leaks");
        this.timer = meters.timer("hotupdate.isolation.sweep");
        meters.gauge("hotupdate.isolation.green", latest, sweep -> red.get() == null ? green(sweep.get()) : 0);
        meters.gauge("hotupdate.isolation.versions", latest, sweep -> versions(sweep.get()));
    }

    void swept(Isolation.Sweep sweep) {
        if (sweep.scope().isEmpty()) {
            latest.set(sweep);
            red.updateAndGet(before -> before != null && before.endedAt().isAfter(sweep.startedAt()) ? before : null);
        } else if (!sweep.green()) {
            red.set(sweep);
        }
        leaks.increment(sweep.leaks());
        timer.record(Duration.between(sweep.startedAt(), sweep.endedAt()));
    }

    private static double green(Isolation.@Nullable Sweep sweep) {
        if (sweep == null) {
            return Double.NaN;
        }
        return sweep.green() ? 1 : 0;
    }

    private static double versions(Isolation.@Nullable Sweep sweep) {
        return sweep == null ? Double.NaN : sweep.versions();
    }
}
