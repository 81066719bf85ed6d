package io.execfabric.hotupdate.execution.read;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.IdBatches;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads stored output; whether the run may be seen is asked anew each time. */
@Component
class DefaultExecutionLogs implements ExecutionLogs {

    private final ScopedTransactions transactions;
    private final ExecutionReader reader;
    private final ExecutionRepository executions;
    private final ExecutionChunkRepository chunks;

    DefaultExecutionLogs(
            ScopedTransactions transactions,
            ExecutionReader reader,
            ExecutionRepository executions,
            ExecutionChunkRepository chunks) {
        this.transactions = transactions;
        this.reader = reader;
        this.executions = executions;
        this.chunks = chunks;
    }

    @Override
    public LogPart after(Caller caller, String executionId, int seq) {
        return of(caller, executionId, run -> {
            List<LogChunk> found = views(chunks.findByTenantIdAndExecutionIdAndSeqGreaterThanOrderBySeq(
                    run.tenant().value(), run.id(), seq, Limit.of(MAX_CHUNKS + 1)));
            return part(run, found.stream().limit(MAX_CHUNKS).toList(), found.size() > MAX_CHUNKS);
        });
    }

    @Override
    public LogPart tail(Caller caller, String executionId) {
        return of(caller, executionId, this::lastPieces);
    }

    @Override
    public List<LogChunk> all(Caller caller, String executionId) {
        return of(
                caller,
                executionId,
                run -> views(chunks.findByTenantIdAndExecutionIdInOrderBySeq(
                        run.tenant().value(), List.of(run.id()))));
    }

    @Override
    public List<Position> positions(Collection<String> executionIds) {
        return IdBatches.of(executionIds).stream()
                .map(some -> transactions.ofPlatform(() -> executions.positions(some)))
                .flatMap(List::stream)
                .toList();
    }

    /** The run is read first: once it is seen to have ended, all its pieces are there. */
    private <T> T of(Caller caller, String executionId, Function<Run, T> work) {
        return transactions.readOfTenant(caller.requireTenant(), () -> work.apply(reader.visible(caller, executionId)));
    }

    private LogPart lastPieces(Run run) {
        List<LogChunk> found = views(chunks.findByTenantIdAndExecutionIdOrderBySeqDesc(
                run.tenant().value(), run.id(), Limit.of(MAX_CHUNKS + 1)));
        List<LogChunk> last = found.stream().limit(MAX_CHUNKS).collect(Collectors.toList());
        Collections.reverse(last);
        return part(run, last, found.size() > MAX_CHUNKS);
    }

    private static List<LogChunk> views(List<ExecutionChunk> rows) {
        return rows.stream().map(ExecutionChunk::view).toList();
    }

    private static LogPart part(Run run, List<LogChunk> found, boolean more) {
        return new LogPart(
                run.status(),
                found,
                more,
                run.outcome().outputTruncated(),
                run.times().startedAt(),
                run.terms().timeLimit());
    }
}
