package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.shared.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The sweeps that are running on this node, and how far each of them is. */
@Component
class SweepProgress {

    private final Collection<Begun> running = new ConcurrentLinkedQueue<>();

    SweepProgress(MeterRegistry meters) {
        meters.gaugeCollectionSize("hotupdate.isolation.running", List.of(), running);
        meters.gauge("hotupdate.isolation.remaining", this, SweepProgress::remaining);
    }

    /** @param scope whose versions it looks at; all tenants' when it is empty */
    record Begun(String reason, Instant startedAt, List<TenantId> scope, SweepTally tally) {

        Isolation.Running view() {
            List<String> tenants = scope.stream().map(TenantId::value).toList();
            int looked = tally.versions();
            return new Isolation.Running(reason, startedAt, tenants, looked, Math.max(looked, tally.expected()));
        }
    }

    /** Does {@code work}, shown as running until it has ended, however it does. */
    Isolation.Sweep during(Begun begun, Supplier<Isolation.Sweep> work) {
        running.add(begun);
        try {
            return work.get();
        } finally {
            running.remove(begun);
        }
    }

    /** In the order of their beginnings. */
    List<Isolation.Running> running() {
        return running.stream().map(Begun::view).toList();
    }

    private double remaining() {
        return running().stream().mapToLong(one -> one.live() - one.looked()).sum();
    }
}
