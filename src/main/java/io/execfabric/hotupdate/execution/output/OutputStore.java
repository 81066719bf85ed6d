package io.execfabric.hotupdate.execution.output;

import io.execfabric.hotupdate.execution.ExecutionLogs.LogMoved;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.OutputPart;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes output while its run goes on: one commit for a batch, and then whoever follows on this node is told. */
@Component
public class OutputStore {

    private final ScopedTransactions transactions;
    private final ExecutionChunkRepository chunks;
    private final ApplicationEventPublisher events;

    OutputStore(ScopedTransactions transactions, ExecutionChunkRepository chunks, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.chunks = chunks;
        this.events = events;
    }

    public void append(ClaimedRun run, List<OutputPart> parts) {
        transactions.ofPlatform(() -> {
            parts.forEach(part -> chunks.save(new ExecutionChunk(run.id(), run.tenant(), part)));
            return parts.size();
        });
        events.publishEvent(new LogMoved(run.id()));
    }
}
