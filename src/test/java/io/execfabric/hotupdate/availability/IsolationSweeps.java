package io.execfabric.hotupdate.availability;

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
