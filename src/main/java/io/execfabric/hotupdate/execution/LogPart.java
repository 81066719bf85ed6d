package io.execfabric.hotupdate.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was printed after some piece, and where the run stood when that was read.
 *
 * @param status read before the pieces, so that a final one means that no piece is missing
 * @param more whether further pieces are there already
 * @param truncated whether output beyond the limit was dropped
 */
public record LogPart(
        ExecutionStatus status,
        List<LogChunk> chunks,
        boolean more,
        boolean truncated,
        @Nullable Instant startedAt,
        Duration timeLimit) {

    public LogPart {
        chunks = List.copyOf(chunks);
    }

    /** Whether nothing follows any more. */
    public boolean complete() {
        return status.isFinal() && !more;
    }
}
