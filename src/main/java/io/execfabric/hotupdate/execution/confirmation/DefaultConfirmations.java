package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a person decide; the engine's user task is completed in the same transaction as the run is queued or denied. */
@Component
public class DefaultConfirmations implements Confirmations {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ConfirmationTicketRepository tickets;
    private final ConfirmationPolicy policy;
    private final ConfirmExecutionFlow flow;
    private final ExecutionReader reader;
    private final RefusalAudit refusals;

    DefaultConfirmations(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ConfirmationTicketRepository tickets,
            ConfirmationPolicy policy,
            ConfirmExecutionFlow flow,
            ExecutionReader reader,
            RefusalAudit refusals) {
        this.transactions = transactions;
        this.executions = executions;
        this.tickets = tickets;
        this.policy = policy;
        this.flow = flow;
        this.reader = reader;
        this.refusals = refusals;
    }

    @Override
    public ExecutionView decide(
            Caller caller, String executionId, ConfirmationDecision decision, @Nullable String comment) {
        return refusals.watching(
                caller.tenant(),
                caller.user(),
                "CONFIRMATION_REFUSED",
                ExecutionAudit.SUBJECT,
                executionId,
                () -> decided(caller, executionId, decision, comment));
    }

    private ExecutionView decided(
            Caller caller, String executionId, ConfirmationDecision decision, @Nullable String comment) {
        if (caller.isAi()) {
            throw new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.of("confirmation.ai"));
        }
        checkLength(comment);
        TenantId tenant = caller.requireTenant();
        transactions.ofTenant(tenant, () -> decideInTenant(tenant, caller, executionId, decision, comment));
        return reader.view(caller, executionId);
    }

    private ConfirmationTicket decideInTenant(
            TenantId tenant,
            Caller caller,
            String executionId,
            ConfirmationDecision decision,
            @Nullable String comment) {
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

    private static void checkLength(@Nullable String comment) {
        if (comment != null && comment.length() > ConfirmationTicket.MAX_COMMENT_LENGTH) {
            Wording message = Wording.of("comment.long", ConfirmationTicket.MAX_COMMENT_LENGTH);
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID,
                    message,
                    List.of(Finding.worded(FindingCode.FIELD_INVALID, "comment", null, message)));
        }
    }
}
