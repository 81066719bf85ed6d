package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Compares the whole managed directory with what is registered: a release that differs is set aside and written anew, one
 * that is missing is written, and whatever nobody knows is set aside. Deletes nothing; keeps names in memory, never bytes.
 */
@Component
class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final RegisteredPlaces registered;
    /** Asked for late: only where there is something to compare. */
    private final ObjectProvider<ManagedReleases> releases;

    private final UnregisteredFolders unknown;
    private final ReleaseSweeps sweeps;
    private final TenantBarrier barrier;

    DriftWatch(
            RegisteredPlaces registered,
            ObjectProvider<ManagedReleases> releases,
            UnregisteredFolders unknown,
            ReleaseSweeps sweeps,
            TenantBarrier barrier) {
        this.registered = registered;
        this.releases = releases;
        this.unknown = unknown;
        this.sweeps = sweeps;
        this.barrier = barrier;
    }

    /** One sweep; two at once wait for each other. */
    synchronized SweepCounts sweep() {
        SweepCounts counts = barrier.asPlatform(() ->
                sweeps.kept(() -> compareAll().plus(new SweepCounts(0, unknown.setAside(), 0, 0))));
        if (counts.setAside() + counts.unrepaired() > 0) {
            LOG.warn("Drift watch: {}", counts);
        }
        return counts;
    }

    private SweepCounts compareAll() {
        SweepCounts[] sum = {SweepCounts.NONE};
        registered.forEach(slot -> sum[0] = sum[0].plus(compare(slot)));
        return sum[0];
    }

    /** One release that cannot be put right keeps none of the others from it. */
    private SweepCounts compare(ReleaseSlot slot) {
        try {
            return switch (releases.getObject().restore(slot.path(), slot.digest())) {
                case HELD -> new SweepCounts(1, 0, 0, 0);
                case CREATED -> new SweepCounts(1, 0, 1, 0);
                case REPLACED -> new SweepCounts(1, 1, 1, 0);
            };
        } catch (HotUpdateException | UncheckedIOException e) {
            LOG.warn("The release {} cannot be put right: {}", slot.path().relative(), e.getMessage());
            return new SweepCounts(1, 0, 0, 1);
        }
    }
}
