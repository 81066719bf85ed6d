package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.capability.KillRunsOf;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Kills what runs of revoked versions, on whichever node; what waits is refused when its turn comes. */
@Component
class RevokedRuns {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ExecutionAudit audit;
    private final Sandbox sandbox;

    RevokedRuns(
            ScopedTransactions transactions, ExecutionRepository executions, ExecutionAudit audit, Sandbox sandbox) {
        this.transactions = transactions;
        this.executions = executions;
        this.audit = audit;
        this.sandbox = sandbox;
    }

    @EventListener
    void on(KillRunsOf revoked) {
        for (KillRunsOf.Version version : revoked.versions()) {
            running(version).forEach(run -> kill(version, run, revoked.actor()));
        }
    }

    private List<String> running(KillRunsOf.Version version) {
        return transactions.readOfTenant(
                version.tenant(), () -> executions.runningOf(version.tenant().value(), version.skillVersionId()));
    }

    private void kill(KillRunsOf.Version version, String executionId, String actor) {
        transactions.ofTenant(
                version.tenant(),
                () -> executions
                        .findForChange(version.tenant().value(), executionId)
                        .filter(run -> run.status() == ExecutionStatus.RUNNING)
                        .map(run -> {
                            run.requestCancellation();
                            audit.cancellationRequested(run, actor);
                            return run.id();
                        }));
        // false on another node's run: that node looks for what was asked for
        sandbox.cancel(executionId);
    }
}
