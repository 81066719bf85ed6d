package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import org.springframework.stereotype.Component;

/** Ends a run before its time: one that waits never starts, one that runs is killed by the node that has it. */
@Component
class Cancellations {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final WaitingRuns waiting;
    private final ExecutionAudit audit;
    private final Sandbox sandbox;

    Cancellations(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            WaitingRuns waiting,
            ExecutionAudit audit,
            Sandbox sandbox) {
        this.transactions = transactions;
        this.executions = executions;
        this.waiting = waiting;
        this.audit = audit;
        this.sandbox = sandbox;
    }

    void cancel(Caller caller, String executionId) {
        TenantId tenant = caller.requireTenant();
        ExecutionStatus status = transactions.ofTenant(tenant, () -> cancelInTenant(tenant, caller, executionId));
        if (status == ExecutionStatus.RUNNING) {
            // false on another node's run, and before the process has started: RunningHere looks for both
            sandbox.cancel(executionId);
        }
    }

    private ExecutionStatus cancelInTenant(TenantId tenant, Caller caller, String executionId) {
        Run run = executions
                .findForChange(tenant.value(), executionId)
                .filter(found -> ExecutionReader.mayBeSeenBy(caller, found))
                .orElseThrow(() -> HotUpdateException.notFound("run"));
        if (!run.requester().user().equals(caller.user()) && !caller.has(Role.TENANT_ADMIN)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("run.cancel"));
        }
        if (run.status() == ExecutionStatus.RUNNING) {
            run.requestCancellation();
            audit.cancellationRequested(run, caller.user());
            return run.status();
        }
        waiting.cancel(run, caller.user());
        return run.status();
    }
}
