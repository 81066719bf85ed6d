package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.Channel;

/** What the queue has to know of a run to schedule it. */
public record ParkedRun(String id, Channel channel) {

    public ParkedRun(Execution run) {
        this(run.id(), run.requester().channel());
    }
}
