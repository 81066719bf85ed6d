package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.OutputStreamName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A log as a page shows it, and how much of its time the run has used.
 *
 * @param cut whether earlier pieces are left out
 */
record LogView(List<Piece> pieces, boolean cut, long elapsedSeconds, long limitSeconds) {

    static LogView of(LogPart tail, Instant until) {
        Instant started = tail.startedAt();
        return new LogView(
                tail.chunks().stream().map(Piece::of).toList(),
                tail.more(),
                started == null
                        ? 0
                        : Math.max(0, Duration.between(started, until).toSeconds()),
                tail.timeLimit().toSeconds());
    }

    /** One piece, harmless. */
    record Piece(boolean error, String text) {

        static Piece of(LogChunk chunk) {
            return new Piece(chunk.stream() == OutputStreamName.STDERR, PlainText.of(chunk.text()));
        }
    }
}
