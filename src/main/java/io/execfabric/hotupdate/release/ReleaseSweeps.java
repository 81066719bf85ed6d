package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.node.ThisNode;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Measures each look at the whole managed directory, and keeps those of a day. */
@Component
class ReleaseSweeps {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ReleaseSweepRepository sweeps;
    private final ThisNode node;
    private final Ids ids;
    private final Clock clock;
    private final ScopedTransactions transactions;
    private final Timer timer;

    ReleaseSweeps(
            ReleaseSweepRepository sweeps,
            ThisNode node,
            Ids ids,
            Clock clock,
            ScopedTransactions transactions,
            MeterRegistry meters) {
        this.sweeps = sweeps;
        this.node = node;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
        this.timer = Timer.builder("hotupdate.release.sweep")
                .description("Looks at the whole managed directory")
                .register(meters);
    }

    SweepCounts kept(Supplier<SweepCounts> sweep) {
        Instant started = clock.instant();
        Timer.Sample sample = Timer.start();
        SweepCounts counts = sweep.get();
        keep(started, counts);
        sample.stop(timer);
        return counts;
    }

    private void keep(Instant started, SweepCounts counts) {
        Instant now = clock.instant();
        transactions.doApart(() -> {
            sweeps.save(new ReleaseSweep(ids.next(), node.id(), started, now, counts));
            sweeps.forgetBefore(now.minus(KEPT));
        });
    }
}
