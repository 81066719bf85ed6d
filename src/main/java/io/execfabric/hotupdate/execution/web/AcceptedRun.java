package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.shared.Digest;

/** The answer to a request for a run. */
record AcceptedRun(String id, ExecutionStatus status, int version, Digest digest) {

    static AcceptedRun of(ExecutionView view) {
        return new AcceptedRun(view.id(), view.status(), view.version(), view.digest());
    }
}
