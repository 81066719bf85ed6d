package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** A run by its id, with its input, result and evidence. */
@Component
class RunRecordDoor extends RunDoor {

    private final ExecutionReader reader;

    RunRecordDoor(NewestRun newest, ExecutionReader reader) {
        super("run-record", newest);
        this.reader = reader;
    }

    @Override
    boolean reaches(Caller caller, Execution run) {
        return reader.find(caller, run.id()).isPresent();
    }

    @Override
    boolean isThere(Execution run) {
        return true;
    }
}
