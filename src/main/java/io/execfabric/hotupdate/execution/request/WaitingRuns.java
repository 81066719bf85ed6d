package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.Run;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes back what has not started, inside the caller's transaction, together with the question for a yes that goes with it. */
@Component
class WaitingRuns {

    private final ConfirmationTicketRepository tickets;
    private final ConfirmExecutionFlow flow;
    private final ExecutionAudit audit;
    private final Clock clock;

    WaitingRuns(ConfirmationTicketRepository tickets, ConfirmExecutionFlow flow, ExecutionAudit audit, Clock clock) {
        this.tickets = tickets;
        this.flow = flow;
        this.audit = audit;
        this.clock = clock;
    }

    void cancel(Run run, String person) {
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
    }
}
