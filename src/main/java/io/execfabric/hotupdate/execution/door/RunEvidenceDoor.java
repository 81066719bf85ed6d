package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** What proves that a run was what was approved: version, record of approval and trail. */
@Component
class RunEvidenceDoor extends RunDoor {

    private final Evidence evidence;
    private final ExecutionReader reader;

    RunEvidenceDoor(NewestRun newest, Evidence evidence, ExecutionReader reader) {
        super("run-evidence", newest::of);
        this.evidence = evidence;
        this.reader = reader;
    }

    @Override
    boolean reaches(Caller caller, Run run) {
        return evidence.of(caller, reader.fresh(run, "{}")) != null;
    }

    @Override
    boolean isThere(Run run) {
        return true;
    }

    @Override
    public boolean asksTheOwner() {
        return false;
    }
}
