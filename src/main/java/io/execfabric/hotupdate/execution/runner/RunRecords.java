package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
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

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final RunStarts starts;
    private final RunEnds ends;

    RunRecords(ScopedTransactions transactions, ExecutionRepository executions, RunStarts starts, RunEnds ends) {
        this.transactions = transactions;
        this.executions = executions;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * Takes a queued run; one that somebody took before and never ended is lost. Empty when there is nothing to run.
     *
     * @param slotFor asked last, before a run starts
     */
    Optional<ClaimedRun> claim(String executionId, Predicate<TenantId> slotFor) {
        return transactions.ofPlatform(() -> {
            Optional<Run> found = executions.findForRun(executionId);
            found.filter(run -> run.status() == ExecutionStatus.RUNNING).ifPresent(ends::lose);
            return found.filter(run -> run.status() == ExecutionStatus.QUEUED)
                    .filter(run -> slotFor.test(run.tenant()))
                    .map(starts::start);
        });
    }

    /** Whether the run that a dead runner left can start again: only if it had not started. */
    public boolean mayStartAfterDeath(String executionId) {
        return transactions.ofPlatform(() -> {
            Optional<Run> found = executions.findForRun(executionId);
            found.filter(run -> run.status() == ExecutionStatus.RUNNING).ifPresent(ends::lose);
            return found.filter(run -> run.status() == ExecutionStatus.QUEUED).isPresent();
        });
    }

    /** False when the run was given up meanwhile: its late end is not kept. */
    boolean finish(ClaimedRun claimed, RunOutcome outcome, @Nullable Digest verified) {
        return transactions.ofPlatform(() -> running(claimed)
                .map(run -> {
                    ends.finish(run, outcome, verified);
                    return run;
                })
                .isPresent());
    }

    /** False when the run was given up meanwhile. */
    boolean refuse(ClaimedRun claimed, String reason) {
        return transactions.ofPlatform(() -> running(claimed)
                .map(run -> {
                    ends.refuse(run, reason);
                    return run;
                })
                .isPresent());
    }

    List<String> cancelRequested(List<String> runningHere) {
        return transactions.ofPlatform(() -> executions.findCancelRequested(runningHere));
    }

    private Optional<Run> running(ClaimedRun claimed) {
        Optional<Run> run = executions.findForRun(claimed.id());
        if (run.filter(found -> found.status() == ExecutionStatus.RUNNING).isEmpty()) {
            LOG.warn("Run {} was given up meanwhile; its late end is not kept", claimed.id());
            return Optional.empty();
        }
        return run;
    }
}
