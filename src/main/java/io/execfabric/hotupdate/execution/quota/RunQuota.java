package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.queue.OpenRuns;
import io.execfabric.hotupdate.execution.queue.QueueSql;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much one tenant may have open at once, so that nobody floods the runners or the people who confirm. */
@Component
public class RunQuota {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ExecutionRepository executions;
    private final QueueSql rows;
    private final ExecutionProperties limits;
    private final RunQuotas quotas;
    private final KeyedBuckets<TenantId> requests;

    RunQuota(ExecutionRepository executions, QueueSql rows, ExecutionProperties limits, RunQuotas quotas, Clock clock) {
        this.executions = executions;
        this.rows = rows;
        this.limits = limits;
        this.quotas = quotas;
        this.requests = new KeyedBuckets<>(clock);
    }

    /** What the tenant has open, when one more may come. */
    public OpenRuns checkRuns(TenantId tenant) {
        OpenRuns open = rows.open(tenant);
        int most = quotas.openRuns(tenant, limits.openRunsPerTenant());
        if (open.all() >= most) {
            throw exceeded(Wording.of("quota.open-runs"), most);
        }
        takeRequest(tenant);
        return open;
    }

    public void checkTickets(TenantId tenant, RunRequester requester) {
        List<ExecutionStatus> waiting = List.of(ExecutionStatus.AWAITING_CONFIRMATION);
        if (executions.countByTenantIdAndStatusIn(tenant.value(), waiting) >= limits.openTicketsPerTenant()) {
            throw exceeded(Wording.of("quota.waiting-runs"), limits.openTicketsPerTenant());
        }
        if (requester.channel() == Channel.AI && ticketsOfAi(tenant, requester) >= limits.openTicketsPerAi()) {
            throw exceeded(Wording.of("quota.waiting-runs-ai"), limits.openTicketsPerAi());
        }
        takeRequest(tenant);
    }

    private void takeRequest(TenantId tenant) {
        int most = quotas.runsPerMinute(tenant);
        requests.takeOrRefuse(tenant, most, Wording.of("quota.tenant-rate", most));
    }

    private long ticketsOfAi(TenantId tenant, RunRequester requester) {
        return executions.countByTenantIdAndStatusAndRequesterChannelAndRequesterUser(
                tenant.value(), ExecutionStatus.AWAITING_CONFIRMATION, Channel.AI, requester.user());
    }

    private static HotUpdateException exceeded(Wording what, int limit) {
        return new QuotaExceeded(Wording.of("quota.open", limit, what, RETRY.toSeconds()), RETRY);
    }
}
