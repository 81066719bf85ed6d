package io.execfabric.hotupdate.execution.runner;

/** What came of one thread's turn for a queued run. */
enum RunAttempt {
    /** The run ended and left the queue in one transaction. */
    ENDED,
    /** There was nothing to run. */
    NOTHING,
    /** Its tenant holds all the slots that it may. */
    TENANT_FULL,
    /** This node stops; the run keeps its place in the queue. */
    NODE_STOPS
}
