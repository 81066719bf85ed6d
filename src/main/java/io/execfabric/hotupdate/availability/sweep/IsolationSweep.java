package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.check.NeighbourRing.Round;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Step 6 again for what is live, of all tenants or of some, and the inverse question for all there is: what is open to
 * somebody it is not for is closed. One page of ids in memory at a time, one small transaction per version.
 */
@Component
class IsolationSweep {

    private static final Logger LOG = LoggerFactory.getLogger(IsolationSweep.class);

    private final SweepWalk walk;
    private final StoredIsolation store;
    private final SweepMetrics metrics;
    private final SweepProgress progress;
    private final TenantBarrier barrier;
    private final Clock clock;

    IsolationSweep(
            SweepWalk walk,
            StoredIsolation store,
            SweepMetrics metrics,
            SweepProgress progress,
            TenantBarrier barrier,
            Clock clock) {
        this.walk = walk;
        this.store = store;
        this.metrics = metrics;
        this.progress = progress;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** One sweep of all that is live; two at once on a node wait for each other. */
    synchronized Isolation.Sweep sweep(String reason) {
        Round round = walk.after(barrier.asPlatform(store::lastBegin));
        return sweep(reason, List.of(), round.begin(), tally -> walk.all(round.neighbours(), tally));
    }

    /**
     * A sweep of what {@code tenants} own and of what public Skills they were granted. It waits for no other, so what a
     * change opened is closed although all the rest is still being looked at.
     */
    Isolation.Sweep sweep(String reason, SortedSet<TenantId> tenants) {
        return sweep(reason, List.copyOf(tenants), null, tally -> tenants.forEach(tenant -> walk.of(tenant, tally)));
    }

    private Isolation.Sweep sweep(
            String reason, List<TenantId> scope, @Nullable String begin, Consumer<SweepTally> look) {
        Instant started = clock.instant();
        SweepTally tally = new SweepTally();
        Isolation.Sweep swept = progress.during(
                new SweepProgress.Begun(reason, started, scope, tally),
                () -> barrier.asPlatform(() -> {
                    tally.expect(walk.live(scope));
                    walk.removeForeign(tally);
                    look.accept(tally);
                    Isolation.Sweep result = tally.result(reason, started, clock.instant(), names(scope));
                    store.keep(result, begin);
                    return result;
                }));
        metrics.swept(swept);
        if (!swept.green()) {
            LOG.error("Isolation sweep: {} leaks, {} versions unchecked", swept.leaks(), swept.unchecked());
        }
        return swept;
    }

    private static List<String> names(List<TenantId> scope) {
        return scope.stream().map(TenantId::value).toList();
    }
}
