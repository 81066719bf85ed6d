package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What governance said of a tenant, at most two seconds old, before what is configured. */
@Primary
@Component
class TenantRunQuotas implements RunQuotas {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MANY = 10_000;
    private static final NewQuota NOTHING_SAID = new NewQuota(null, null);

    /** A tenant's quota was changed on this node. */
    record Changed(TenantId tenant) {}

    private record Seen(NewQuota quota, Instant until) {}

    private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();
    private final TenantQuotaRepository rows;
    private final QuotaProperties configured;
    private final Clock clock;

    TenantRunQuotas(TenantQuotaRepository rows, QuotaProperties configured, Clock clock) {
        this.rows = rows;
        this.configured = configured;
        this.clock = clock;
    }

    @Override
    public int openRuns(TenantId tenant, int standard) {
        Integer own = said(tenant).openRuns();
        return own == null ? configured.openRuns(tenant, standard) : own;
    }

    @Override
    public int runsPerMinute(TenantId tenant) {
        Integer own = said(tenant).runsPerMinute();
        return own == null ? configured.runsPerMinute(tenant) : own;
    }

    @TransactionalEventListener
    void forget(Changed changed) {
        seen.remove(changed.tenant());
    }

    private NewQuota said(TenantId tenant) {
        Instant now = clock.instant();
        @Nullable Seen known = seen.get(tenant);
        if (known != null && now.isBefore(known.until())) {
            return known.quota();
        }
        if (seen.size() > MANY) {
            seen.clear();
        }
        NewQuota quota =
                rows.findByTenantId(tenant.value()).map(TenantQuota::quota).orElse(NOTHING_SAID);
        seen.put(tenant, new Seen(quota, now.plus(FRESH)));
        return quota;
    }
}
