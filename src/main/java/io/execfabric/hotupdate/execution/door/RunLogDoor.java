package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a run printed: its end, what comes next while it is followed, and all of it. */
@Component
class RunLogDoor extends RunDoor {

    private final ExecutionLogs logs;

    RunLogDoor(NewestRun newest, ExecutionLogs logs) {
        super("run-log", newest::of);
        this.logs = logs;
    }

    @Override
    boolean reaches(Caller caller, Run run) {
        Stream<Supplier<Object>> ways = Stream.of(
                () -> logs.tail(caller, run.id()),
                () -> logs.after(caller, run.id(), 0),
                () -> logs.all(caller, run.id()));
        return ways.anyMatch(way -> Door.unlessRefused(() -> way.get() != null));
    }

    @Override
    boolean isThere(Run run) {
        return true;
    }
}
