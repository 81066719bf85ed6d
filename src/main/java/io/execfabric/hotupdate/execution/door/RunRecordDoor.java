package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** A run by its id, with its input and result. */
@Component
class RunRecordDoor extends RunDoor {

    private final Executions executions;

    RunRecordDoor(NewestRun newest, Executions executions) {
        super("run-record", newest::of);
        this.executions = executions;
    }

    @Override
    boolean reaches(Caller caller, Run run) {
        return executions.view(caller, run.id(), 0).id().equals(run.id());
    }

    @Override
    boolean isThere(Run run) {
        return true;
    }
}
