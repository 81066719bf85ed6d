package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Has the isolation looked at now, as its schedule would. */
@TestComponent
public class IsolationSweeps {

    private final IsolationSweep sweep;

    IsolationSweeps(IsolationSweep sweep) {
        this.sweep = sweep;
    }

    public Isolation.Sweep sweep(String reason) {
        return sweep.sweep(reason);
    }

    /** Of some tenants, as a change that names them would. */
    public Isolation.Sweep sweep(String reason, String... tenants) {
        SortedSet<TenantId> scope =
                Stream.of(tenants).map(TenantId::new).collect(Collectors.toCollection(TreeSet::new));
        return sweep.sweep(reason, scope);
    }

    /** What follows changes, at once and not as late as in other tests. */
    public AfterChanges afterChanges() {
        return new AfterChanges(
                new SweepAfterChange(sweep, new IsolationProperties(Duration.ofHours(1), Duration.ZERO)));
    }

    /** Until it is closed. */
    public static final class AfterChanges implements AutoCloseable {

        private final SweepAfterChange sweeps;

        private AfterChanges(SweepAfterChange sweeps) {
            this.sweeps = sweeps;
        }

        public void changed(IsolationInputsChanged change) {
            sweeps.on(change);
        }

        @Override
        public void close() {
            sweeps.stop();
        }
    }

    /** Does {@code act}, which breaks something for a moment, while no sweep comes by that would mend it. */
    public void keepOutDuring(Runnable act) {
        synchronized (sweep) {
            act.run();
        }
    }

    /** Breaks something and is the first to look at it. */
    public Isolation.Sweep sweepAfter(Runnable breaking) {
        synchronized (sweep) {
            breaking.run();
            return sweep.sweep("a test");
        }
    }
}
