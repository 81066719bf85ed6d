package io.execfabric.hotupdate.execution;

/**
 * A tenant's queued and running runs.
 *
 * @param dispatched those of them that the scheduler has; the others are parked
 */
record OpenRuns(long all, long dispatched) {}
