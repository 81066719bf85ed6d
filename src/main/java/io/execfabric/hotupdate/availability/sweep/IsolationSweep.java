package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.check.DoorChecks.Asked;
import io.execfabric.hotupdate.availability.check.NeighbourRing;
import io.execfabric.hotupdate.availability.check.NeighbourRing.Round;
import io.execfabric.hotupdate.availability.check.Neighbours;
import io.execfabric.hotupdate.capability.AuthorisedSet;
import io.execfabric.hotupdate.capability.ForeignAuthorisation;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private static final int PAGE = 200;

    private final AuthorisedSet authorised;
    private final VersionLook versions;
    private final LeakClosing closing;
    private final StoredIsolation store;
    private final NeighbourRing ring;
    private final SweepMetrics metrics;
    private final SweepProgress progress;
    private final TenantBarrier barrier;
    private final Clock clock;

    IsolationSweep(
            AuthorisedSet authorised,
            VersionLook versions,
            LeakClosing closing,
            StoredIsolation store,
            NeighbourRing ring,
            SweepMetrics metrics,
            SweepProgress progress,
            TenantBarrier barrier,
            Clock clock) {
        this.authorised = authorised;
        this.versions = versions;
        this.closing = closing;
        this.store = store;
        this.ring = ring;
        this.metrics = metrics;
        this.progress = progress;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** One sweep of all that is live; two at once on a node wait for each other. */
    synchronized Isolation.Sweep sweep(String reason) {
        Round round = ring.after(barrier.asPlatform(store::lastBegin));
        return sweep(reason, List.of(), round.begin(), tally -> walkAll(round.neighbours(), tally));
    }

    /**
     * A sweep of what {@code tenants} own and of what public Skills they were granted. It waits for no other, so what a
     * change opened is closed although all the rest is still being looked at.
     */
    Isolation.Sweep sweep(String reason, SortedSet<TenantId> tenants) {
        return sweep(reason, List.copyOf(tenants), null, tally -> tenants.forEach(tenant -> walkTenant(tenant, tally)));
    }

    private Isolation.Sweep sweep(
            String reason, List<TenantId> scope, @Nullable String begin, Consumer<SweepTally> walk) {
        Instant started = clock.instant();
        SweepTally tally = new SweepTally();
        Isolation.Sweep swept = progress.during(
                new SweepProgress.Begun(reason, started, scope, tally),
                () -> barrier.asPlatform(() -> {
                    tally.expect(scope.isEmpty() ? authorised.live() : live(scope));
                    removeForeign(tally);
                    walk.accept(tally);
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

    private long live(List<TenantId> scope) {
        return scope.stream().mapToLong(authorised::liveWith).sum();
    }

    private static List<String> names(List<TenantId> scope) {
        return scope.stream().map(TenantId::value).toList();
    }

    private void removeForeign(SweepTally tally) {
        List<ForeignAuthorisation> found = authorised.foreign(PAGE);
        while (!found.isEmpty()) {
            found.forEach(one -> closing.remove(one).ifPresent(broken -> tally.leak(broken, "authorised-tenants")));
            found = authorised.foreign(PAGE);
        }
    }

    private void walkAll(Neighbours neighbours, SweepTally tally) {
        walk(after -> authorised.liveAfter(after, PAGE), owner -> new Asked(neighbours.next(owner), null), tally);
    }

    private void walkTenant(TenantId tenant, SweepTally tally) {
        Function<TenantId, Asked> sample = owner -> new Asked(ring.next(owner), tenant);
        walk(after -> authorised.liveOf(tenant, after, PAGE), sample, tally);
        walk(after -> authorised.liveGrantedTo(tenant, after, PAGE), sample, tally);
    }

    private void walk(Pages pages, Function<TenantId, Asked> sample, SweepTally tally) {
        List<String> page = pages.after("");
        while (!page.isEmpty()) {
            page.forEach(version -> versions.look(version, sample, tally));
            page = pages.after(page.get(page.size() - 1));
        }
    }

    /** Ids of live versions, in order, after one of them. */
    private interface Pages {

        List<String> after(String id);
    }
}
