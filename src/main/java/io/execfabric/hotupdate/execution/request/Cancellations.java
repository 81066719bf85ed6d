package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
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
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends a run before its time: one that waits never starts, one that runs is killed by the node that has it. */
@Component
class Cancellations {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ConfirmationTicketRepository tickets;
    private final ConfirmExecutionFlow flow;
    private final ExecutionAudit audit;
    private final Sandbox sandbox;
    private final Clock clock;

    Cancellations(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ConfirmationTicketRepository tickets,
            ConfirmExecutionFlow flow,
            ExecutionAudit audit,
            Sandbox sandbox,
            Clock clock) {
        this.transactions = transactions;
        this.executions = executions;
        this.tickets = tickets;
        this.flow = flow;
        this.audit = audit;
        this.sandbox = sandbox;
        this.clock = clock;
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
        return cancelWaiting(run, caller.user());
    }

    private ExecutionStatus cancelWaiting(Run run, String person) {
        boolean awaiting = run.status() == ExecutionStatus.AWAITING_CONFIRMATION;
        run.cancel(clock.instant());
        if (awaiting) {
            tickets.findByTenantIdAndExecutionId(run.tenant().value(), run.id())
                    .orElseThrow()
                    .close();
            flow.cancel(run.id());
            audit.confirmationClosed(run);
        }
        audit.cancelled(run, person);
        return run.status();
    }
}
