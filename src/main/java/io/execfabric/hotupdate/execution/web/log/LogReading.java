package io.execfabric.hotupdate.execution.web.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A part of a log as it goes out, the same to all who have read as far.
 *
 * @param status the event that tells of the run
 */
record LogReading(List<Piece> pieces, byte[] status, ExecutionStatus standing, boolean more, boolean complete) {

    static LogReading of(LogPart part, ObjectMapper json) {
        return new LogReading(
                part.chunks().stream().map(chunk -> Piece.of(chunk, json)).toList(),
                event("event:status\n", new Standing(part.status(), part.truncated()), json),
                part.status(),
                part.more(),
                part.complete());
    }

    private static byte[] event(String head, Object data, ObjectMapper json) {
        try {
            return (head + "data:" + json.writeValueAsString(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of a log was not written", e);
        }
    }

    /** One event and its id. */
    record Piece(int seq, byte[] event) {

        private static Piece of(LogChunk chunk, ObjectMapper json) {
            String head = "id:" + chunk.seq() + "\nevent:" + chunk.stream().word() + "\n";
            return new Piece(chunk.seq(), LogReading.event(head, new Printed(chunk.seq(), chunk.text()), json));
        }
    }

    /** The data of a {@code stdout} or {@code stderr} event. */
    record Printed(int seq, String text) {}

    /** The data of a {@code status} event. */
    record Standing(ExecutionStatus status, boolean outputTruncated) {}
}
