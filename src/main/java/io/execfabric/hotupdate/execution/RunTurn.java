package io.execfabric.hotupdate.execution;

/** What came of one thread's turn for a queued run. */
enum RunTurn {
    /** The run ended, or there was nothing to run. */
    DONE,
    /** Its tenant holds all the slots that it may. */
    TENANT_FULL,
    /** This node stops; the run keeps its place in the queue. */
    NODE_STOPS
}
