package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.queue.OpenRuns;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the steps of the confirmation process do to ticket and run. Every step names the process's tenant.
 *
 * <p>Wide, since each step moves the same ticket together with the same run, and which steps there are is said by one
 * process.
 */
@Component
public class ConfirmationOutcomes {

    private final ExecutionRepository executions;
    private final ConfirmationTicketRepository tickets;
    private final ConfirmationPolicy policy;
    private final Tenants tenants;
    private final RunQueue queue;
    private final ExecutionAudit audit;
    private final Clock clock;

    ConfirmationOutcomes(
            ExecutionRepository executions,
            ConfirmationTicketRepository tickets,
            ConfirmationPolicy policy,
            Tenants tenants,
            RunQueue queue,
            ExecutionAudit audit,
            Clock clock) {
        this.executions = executions;
        this.tickets = tickets;
        this.policy = policy;
        this.tenants = tenants;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    void decide(
            String tenantId,
            String executionId,
            String person,
            ConfirmationDecision decision,
            @Nullable String comment) {
        ConfirmationTicket ticket = ticket(tenantId, executionId);
        boolean confirmer =
                tenants.usersWith(new TenantId(tenantId), Role.CONFIRMER).contains(person);
        policy.refusal(ticket, person, confirmer).ifPresent(refusal -> {
            throw refusal;
        });
        ticket.decide(decision, person, comment, clock.instant());
        Run execution = execution(tenantId, executionId);
        audit.confirmationClosed(execution);
        if (decision == ConfirmationDecision.DENY) {
            audit.denied(execution, person);
        }
    }

    void queue(String tenantId, String executionId) {
        String confirmer = ticket(tenantId, executionId).confirmer();
        OpenRuns open = queue.open(new TenantId(tenantId));
        Run execution = execution(tenantId, executionId);
        execution.confirm(confirmer, clock.instant());
        queue.add(execution, open);
        audit.confirmed(execution, confirmer);
    }

    void deny(String tenantId, String executionId) {
        execution(tenantId, executionId).deny(clock.instant());
    }

    public void expire(String tenantId, String executionId) {
        ticket(tenantId, executionId).close();
        Run execution = execution(tenantId, executionId);
        execution.expire(clock.instant());
        audit.confirmationClosed(execution);
        audit.expired(execution);
    }

    private Run execution(String tenantId, String executionId) {
        return executions.findForChange(tenantId, executionId).orElseThrow(() -> HotUpdateException.notFound("run"));
    }

    private ConfirmationTicket ticket(String tenantId, String executionId) {
        return tickets.findByTenantIdAndExecutionId(tenantId, executionId)
                .orElseThrow(() -> HotUpdateException.notFound("ticket"));
    }
}
