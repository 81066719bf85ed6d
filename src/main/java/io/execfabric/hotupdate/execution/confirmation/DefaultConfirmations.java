package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a person decide; the engine's user task is completed in the same transaction as the run is queued or denied. */
@Component
public class DefaultConfirmations implements Confirmations {

    private final ScopedTransactions transactions;
    private final TicketDecisions decisions;
    private final ExecutionReader reader;
    private final RefusalAudit refusals;

    DefaultConfirmations(
            ScopedTransactions transactions, TicketDecisions decisions, ExecutionReader reader, RefusalAudit refusals) {
        this.transactions = transactions;
        this.decisions = decisions;
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
        transactions.ofTenant(tenant, () -> decisions.decide(caller, executionId, decision, comment));
        return reader.view(caller, executionId);
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
