package io.execfabric.hotupdate.availability;

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
    private final Counter leaks;
    private final Timer timer;

    SweepMetrics(MeterRegistry meters) {
        this.leaks = meters.counter("hotupdate.isolation.leaks");
        this.timer = meters.timer("hotupdate.isolation.sweep");
        meters.gauge("hotupdate.isolation.green", latest, sweep -> green(sweep.get()));
        meters.gauge("hotupdate.isolation.versions", latest, sweep -> versions(sweep.get()));
    }

    void swept(Isolation.Sweep sweep) {
        latest.set(sweep);
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
