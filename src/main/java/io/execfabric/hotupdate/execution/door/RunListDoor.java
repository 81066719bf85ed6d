package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.page.PageRequest;
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
    boolean reaches(Caller caller, Run run) {
        return executions.list(caller, PageRequest.only(run.id())).items().stream()
                .anyMatch(one -> one.id().equals(run.id()));
    }

    @Override
    boolean isThere(Run run) {
        return true;
    }
}
