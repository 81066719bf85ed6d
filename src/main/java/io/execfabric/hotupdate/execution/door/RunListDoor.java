package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.model.Execution;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The list of runs, read at the place where the Skill's newest one would stand. */
@Component
class RunListDoor extends RunDoor {

    private final Executions executions;

    RunListDoor(NewestRun newest, Executions executions) {
        super("run-list", newest::of);
        this.executions = executions;
    }

    @Override
    boolean reaches(Caller caller, Execution run) {
        return executions.list(caller, PageRequest.only(run.id())).items().stream()
                .anyMatch(one -> one.id().equals(run.id()));
    }

    @Override
    boolean isThere(Execution run) {
        return true;
    }
}
