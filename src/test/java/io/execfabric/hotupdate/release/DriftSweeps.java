package io.execfabric.hotupdate.release;

import org.springframework.boot.test.context.TestComponent;

/** Has the drift watch sweep now, as its schedule would. */
@TestComponent
public class DriftSweeps {

    private final DriftWatch watch;

    DriftSweeps(DriftWatch watch) {
        this.watch = watch;
    }

    public void sweep() {
        watch.sweep();
    }
}
