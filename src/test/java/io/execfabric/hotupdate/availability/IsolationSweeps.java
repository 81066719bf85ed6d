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
}
