package io.execfabric.hotupdate.execution;

/** What the queue has to know of a run to schedule it. */
record ParkedRun(String id, Channel channel) {

    ParkedRun(Execution run) {
        this(run.id(), run.requester().channel());
    }
}
