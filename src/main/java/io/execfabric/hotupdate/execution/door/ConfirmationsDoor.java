package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The inbox of those who say yes or no, for the run of the owner that waits longest. */
@Component
class ConfirmationsDoor extends RunDoor {

    private final Executions executions;

    ConfirmationsDoor(NewestRun newest, Executions executions) {
        super("confirmations", newest::waiting);
        this.executions = executions;
    }

    @Override
    boolean reaches(Caller caller, Run run) {
        return executions.openConfirmations(caller).items().stream()
                .anyMatch(one -> one.id().equals(run.id()));
    }

    @Override
    boolean isThere(Run run) {
        return true;
    }

    /** Whether it still waits is no question of this step. */
    @Override
    public boolean asksTheOwner() {
        return false;
    }
}
