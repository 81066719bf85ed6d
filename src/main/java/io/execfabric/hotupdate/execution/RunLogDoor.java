package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** What a run printed. */
@Component
class RunLogDoor extends RunDoor {

    private final LogReader logs;

    RunLogDoor(NewestRun newest, LogReader logs) {
        super("run-log", newest);
        this.logs = logs;
    }

    @Override
    boolean reaches(Caller caller, Execution run) {
        return logs.findTail(caller, run.id()).isPresent();
    }

    @Override
    boolean isThere(Execution run) {
        return true;
    }
}
