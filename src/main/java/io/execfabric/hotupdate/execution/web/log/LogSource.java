package io.execfabric.hotupdate.execution.web.log;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionLogs.Position;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads logs for those who follow them: once for all who are as far. Each of them was let in when he came. */
@Component
class LogSource {

    private final ExecutionLogs logs;
    private final ObjectMapper json;

    LogSource(ExecutionLogs logs, ObjectMapper json) {
        this.logs = logs;
        this.json = json;
    }

    /** 404 unless the caller may see the run. */
    void requireVisible(Caller caller, String executionId) {
        logs.after(caller, executionId, Integer.MAX_VALUE);
    }

    LogReading after(Caller caller, FollowedRun run, int seq) {
        LogReading known = run.readBy(seq);
        if (known != null) {
            return known;
        }
        long moves = run.moves();
        LogReading reading = LogReading.of(logs.after(caller, run.id(), seq), json);
        run.share(seq, moves, reading);
        return reading;
    }

    List<Position> positions(Collection<String> executionIds) {
        return logs.positions(executionIds);
    }
}
