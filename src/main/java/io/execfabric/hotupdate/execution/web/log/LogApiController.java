package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A run's log as it is printed, and as a file. */
@RestController
@Tag(name = "Executions")
class LogApiController {

    private final LogStreams streams;
    private final ExecutionLogs logs;
    private final CurrentCaller caller;

    LogApiController(LogStreams streams, ExecutionLogs logs, CurrentCaller caller) {
        this.streams = streams;
        this.logs = logs;
        this.caller = caller;
    }

    /** Who asks for the head alone follows nothing. */
    @Operation(operationId = "followExecutionLog", summary = "The log of a run, live: events stdout, stderr and status")
    @BytesAnswer("text/event-stream")
    @GetMapping(path = "/api/v1/executions/{id}/log", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            streams.head(caller.get(), id, response);
        } else {
            streams.open(caller.get(), id, seq(lastEventId), request, response);
        }
    }

    @GetMapping("/executions/{id}/log")
    Download file(@PathVariable String id) {
        String text = logs.all(caller.get(), id).stream().map(LogChunk::text).collect(Collectors.joining());
        return Download.of(id + ".log", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An id that is none of ours means the beginning: nothing is missed. */
    static int seq(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? 0 : Math.max(0, Integer.parseInt(lastEventId.strip()));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
