package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Collection;
import java.util.List;

/** What runs print, while they run and afterwards; seen by whoever may see the run, 404 for everybody else. */
public interface ExecutionLogs {

    /** Most pieces that one reading answers. */
    int MAX_CHUNKS = 16;

    /** The pieces after {@code seq} (0 for the beginning), at most {@link #MAX_CHUNKS}. */
    LogPart after(Caller caller, String executionId, int seq);

    /** The last pieces that are there, at most {@link #MAX_CHUNKS}; {@code more} says whether earlier ones were left out. */
    LogPart tail(Caller caller, String executionId);

    /** All that was printed, both streams in the order in which it came. */
    List<LogChunk> all(Caller caller, String executionId);

    /** How far these runs are, with one question for all of them; for who was let in to each of them before. */
    List<Position> positions(Collection<String> executionIds);

    /** @param lastSeq of the last piece that is stored; 0 when there is none */
    record Position(String executionId, ExecutionStatus status, int lastSeq) {}

    /** Announced on this node as soon as there is more to read of a run, or it has ended. */
    record LogMoved(String executionId) {}
}
