package io.execfabric.hotupdate.execution.queue;

/**
 * A tenant's queued and running runs.
 *
 * @param dispatched those of them that the scheduler has; the others are parked
 */
public record OpenRuns(long all, long dispatched) {

    /** Whether a new run may pass on to the scheduler: nobody waits before it, and the tenant's window has room. */
    boolean admit(int slots) {
        return dispatched == all && dispatched < slots;
    }
}
