package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much one tenant may have open at once, so that nobody floods the runners or the people who confirm. */
@Component
class RunQuota {

    static final int RETRY_SECONDS = 5;

    private final ExecutionRepository executions;
    private final ExecutionProperties limits;

    RunQuota(ExecutionRepository executions, ExecutionProperties limits) {
        this.executions = executions;
        this.limits = limits;
    }

    /** What the tenant has open, when one more may come. */
    OpenRuns checkRuns(TenantId tenant) {
        OpenRuns open = executions.open(tenant.value());
        if (open.all() >= limits.openRunsPerTenant()) {
            throw exceeded("queued and running runs", limits.openRunsPerTenant());
        }
        return open;
    }

    void checkTickets(TenantId tenant, RunRequester requester) {
        List<ExecutionStatus> waiting = List.of(ExecutionStatus.AWAITING_CONFIRMATION);
        if (executions.countByTenantIdAndStatusIn(tenant.value(), waiting) >= limits.openTicketsPerTenant()) {
            throw exceeded("runs that wait for a confirmation", limits.openTicketsPerTenant());
        }
        if (requester.channel() == Channel.AI && ticketsOfAi(tenant, requester) >= limits.openTicketsPerAi()) {
            throw exceeded("runs of this AI that wait for a confirmation", limits.openTicketsPerAi());
        }
    }

    private long ticketsOfAi(TenantId tenant, RunRequester requester) {
        return executions.countByTenantIdAndStatusAndRequesterChannelAndRequesterUser(
                tenant.value(), ExecutionStatus.AWAITING_CONFIRMATION, Channel.AI, requester.user());
    }

    private static HotUpdateException exceeded(String what, int limit) {
        return new HotUpdateException(
                ErrorCode.QUOTA_EXCEEDED,
                "Your tenant has " + limit + " " + what + ". Try again in " + RETRY_SECONDS + " seconds.");
    }
}
