package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's yes or no to one run, inside the caller's transaction: who may give it, and how. */
@Component
class TicketDecisions {

    private final ExecutionRepository executions;
    private final ConfirmationTicketRepository tickets;
    private final ConfirmationPolicy policy;
    private final ConfirmExecutionFlow flow;

    TicketDecisions(
            ExecutionRepository executions,
            ConfirmationTicketRepository tickets,
            ConfirmationPolicy policy,
            ConfirmExecutionFlow flow) {
        this.executions = executions;
        this.tickets = tickets;
        this.policy = policy;
        this.flow = flow;
    }

    ConfirmationTicket decide(
            Caller caller, String executionId, ConfirmationDecision decision, @Nullable String comment) {
        TenantId tenant = caller.requireTenant();
        Run run = executions
                .findForChange(tenant.value(), executionId)
                .orElseThrow(() -> HotUpdateException.notFound("run"));
        caller.require(Role.CONFIRMER);
        ConfirmationTicket ticket = tickets.findByTenantIdAndExecutionId(tenant.value(), run.id())
                .orElseThrow(() -> new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("confirmation.none")));
        isInPerson(caller, run);
        policy.refusal(ticket, caller.user(), true).ifPresent(refusal -> {
            throw refusal;
        });
        flow.decide(executionId, caller.user(), decision, comment);
        return ticket;
    }

    /** An AI may hold its principal's own token as well: that one's yes to what the AI asked for is given in the portal. */
    private static void isInPerson(Caller caller, Run run) {
        boolean ownAi = run.requester().channel() == Channel.AI
                && run.requester().user().equals(caller.user());
        if (ownAi && caller.tokenKind() != null) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.of("confirmation.own-ai"));
        }
    }
}
