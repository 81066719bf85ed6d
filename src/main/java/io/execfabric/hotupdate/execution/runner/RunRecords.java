package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.flow.ResolveLostFlow;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionArtifact;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.HandedFiles;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.node.ThisNode;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the runner writes, each method in a transaction of its own; nothing is open while a script runs. */
@Component
public class RunRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecords.class);
    private static final String DIED =
            "The runner died while this ran. What the script did is unknown; it is not run again.";

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ExecutionContentRepository contents;
    private final ConfirmationTicketRepository tickets;
    private final ExecutionArtifactRepository artifacts;
    private final ExecutionChunkRepository chunks;
    private final StoredUploadRepository uploads;
    private final RunQueue queue;
    private final ResolveLostFlow lostFlow;
    private final ExecutionAudit audit;
    private final ThisNode self;
    private final Ids ids;
    private final Clock clock;

    RunRecords(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ExecutionContentRepository contents,
            ConfirmationTicketRepository tickets,
            ExecutionArtifactRepository artifacts,
            ExecutionChunkRepository chunks,
            StoredUploadRepository uploads,
            RunQueue queue,
            ResolveLostFlow lostFlow,
            ExecutionAudit audit,
            ThisNode self,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.executions = executions;
        this.contents = contents;
        this.tickets = tickets;
        this.artifacts = artifacts;
        this.chunks = chunks;
        this.uploads = uploads;
        this.queue = queue;
        this.lostFlow = lostFlow;
        this.audit = audit;
        this.self = self;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a queued run; one that somebody took before and never ended is lost. Empty when there is nothing to run.
     *
     * @param slotFor asked last, before a run starts
     */
    Optional<ClaimedRun> claim(String executionId, Predicate<TenantId> slotFor) {
        return transactions.ofPlatform(() -> {
            Optional<Run> found = executions.findForRun(executionId);
            found.filter(run -> run.status() == ExecutionStatus.RUNNING).ifPresent(this::lose);
            return found.filter(run -> run.status() == ExecutionStatus.QUEUED)
                    .filter(run -> slotFor.test(run.tenant()))
                    .map(this::start);
        });
    }

    /** Whether the run that a dead runner left can start again: only if it had not started. */
    public boolean mayStartAfterDeath(String executionId) {
        return transactions.ofPlatform(() -> {
            Optional<Run> found = executions.findForRun(executionId);
            found.filter(run -> run.status() == ExecutionStatus.RUNNING).ifPresent(this::lose);
            return found.filter(run -> run.status() == ExecutionStatus.QUEUED).isPresent();
        });
    }

    /** False when the run was given up meanwhile: its late end is not kept. */
    boolean finish(ClaimedRun claimed, RunOutcome outcome, @Nullable Digest verified) {
        return transactions.ofPlatform(() -> running(claimed)
                .map(run -> {
                    if (verified != null) {
                        run.verified(verified);
                    }
                    end(run, outcome);
                    audit.finished(run);
                    queue.leave(run.id());
                    return run;
                })
                .isPresent());
    }

    /** False when the run was given up meanwhile. */
    boolean refuse(ClaimedRun claimed, String reason) {
        return transactions.ofPlatform(() -> running(claimed)
                .map(run -> {
                    end(run, RunOutcome.without(ExecutionStatus.FAILED, reason));
                    audit.refused(run);
                    queue.leave(run.id());
                    return run;
                })
                .isPresent());
    }

    List<String> cancelRequested(List<String> runningHere) {
        return transactions.ofPlatform(() -> executions.findCancelRequested(runningHere));
    }

    private ClaimedRun start(Run run) {
        String tenant = run.tenant().value();
        run.start(self.id(), clock.instant());
        audit.started(run);
        return ClaimedRun.of(
                run,
                contents.findByTenantIdAndExecutionId(tenant, run.id()).orElseThrow(),
                files(run),
                run.neededConfirmation()
                        ? tickets.findByTenantIdAndExecutionId(tenant, run.id()).orElse(null)
                        : null);
    }

    private HandedFiles files(Run run) {
        String batchNo = run.terms().uploadBatchNo();
        return batchNo == null
                ? HandedFiles.NONE
                : new HandedFiles(batchNo, uploads.facts(run.tenant().value(), List.of(batchNo)));
    }

    private void lose(Run run) {
        LOG.error("Run {} is lost: its runner died", run.id());
        end(run, RunOutcome.without(ExecutionStatus.LOST, DIED));
        audit.finished(run);
        lostFlow.start(run);
    }

    private Optional<Run> running(ClaimedRun claimed) {
        Optional<Run> run = executions.findForRun(claimed.id());
        if (run.filter(found -> found.status() == ExecutionStatus.RUNNING).isEmpty()) {
            LOG.warn("Run {} was given up meanwhile; its late end is not kept", claimed.id());
            return Optional.empty();
        }
        return run;
    }

    private void end(Run run, RunOutcome outcome) {
        run.finish(outcome, clock.instant());
        String result = outcome.result();
        long left = ExecutionContent.bytes(result) + outcome.output().bytes();
        contents.keep(run.tenant().value(), run.id(), result, left);
        outcome.output().parts().forEach(part -> chunks.save(new ExecutionChunk(run.id(), run.tenant(), part)));
        for (GeneratedFile file : outcome.files()) {
            artifacts.save(new ExecutionArtifact(ids.next(), run.id(), run.tenant(), file));
        }
    }
}
