package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.Channel;

/** What the queue has to know of a run to schedule it. */
public record HeldRun(String id, Channel channel) {

    public HeldRun(Run run) {
        this(run.id(), run.requester().channel());
    }
}
