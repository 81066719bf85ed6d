package io.execfabric.hotupdate.execution.confirmation;

import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.RiskLevel;
import org.springframework.stereotype.Component;

/** Puts a run before the tenant's confirmers: ticket and process, in the transaction of the request. */
@Component
public class ConfirmationRequests {

    private final ConfirmationTicketRepository tickets;
    private final ConfirmExecutionFlow flow;
    private final ExecutionProperties limits;
    private final ExecutionAudit audit;
    private final Ids ids;

    ConfirmationRequests(
            ConfirmationTicketRepository tickets,
            ConfirmExecutionFlow flow,
            ExecutionProperties limits,
            ExecutionAudit audit,
            Ids ids) {
        this.tickets = tickets;
        this.flow = flow;
        this.limits = limits;
        this.audit = audit;
        this.ids = ids;
    }

    public void open(Run execution, RiskLevel risk) {
        flow.start(tickets.save(new ConfirmationTicket(ids.next(), execution, risk, limits.ticketLife())));
        audit.awaitsConfirmation(execution);
    }
}
