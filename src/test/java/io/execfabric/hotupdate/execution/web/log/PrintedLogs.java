package io.execfabric.hotupdate.execution.web.log;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What runs print, without a database; counts what is asked. */
final class PrintedLogs implements ExecutionLogs {

    private final Map<String, List<LogChunk>> printed = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    final AtomicInteger readings = new AtomicInteger();
    final List<Set<String>> looks = new CopyOnWriteArrayList<>();

    void print(String run, String text) {
        List<LogChunk> chunks = printed.computeIfAbsent(run, id -> new CopyOnWriteArrayList<>());
        chunks.add(new LogChunk(chunks.size() + 1, OutputStreamName.STDOUT, text));
    }

    void end(String run) {
        ended.add(run);
    }

    @Override
    public LogPart after(Caller caller, String executionId, int seq) {
        if (seq != Integer.MAX_VALUE) {
            readings.incrementAndGet();
        }
        ExecutionStatus status = status(executionId);
        List<LogChunk> rest = printed.getOrDefault(executionId, List.of()).stream()
                .filter(chunk -> chunk.seq() > seq)
                .toList();
        List<LogChunk> some = rest.stream().limit(MAX_CHUNKS).toList();
        return new LogPart(status, some, rest.size() > MAX_CHUNKS, false, Instant.EPOCH, Duration.ofMinutes(1));
    }

    @Override
    public List<Position> positions(Collection<String> executionIds) {
        looks.add(Set.copyOf(executionIds));
        return executionIds.stream()
                .map(id -> new Position(
                        id, status(id), printed.getOrDefault(id, List.of()).size()))
                .toList();
    }

    @Override
    public LogPart tail(Caller caller, String executionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LogChunk> all(Caller caller, String executionId) {
        throw new UnsupportedOperationException();
    }

    private ExecutionStatus status(String run) {
        return ended.contains(run) ? ExecutionStatus.SUCCEEDED : ExecutionStatus.RUNNING;
    }
}
