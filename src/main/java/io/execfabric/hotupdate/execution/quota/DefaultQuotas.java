package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.execution.QuotaView;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a quota and says so in the audit trail, in one transaction. */
@Service
@Transactional
class DefaultQuotas implements Quotas {

    private final TenantQuotaRepository rows;
    private final QuotaProperties configured;
    private final ExecutionProperties limits;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultQuotas(
            TenantQuotaRepository rows,
            QuotaProperties configured,
            ExecutionProperties limits,
            Tenants tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.configured = configured;
        this.limits = limits;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public QuotaView of(Caller caller, TenantId tenant) {
        boolean own = tenant.equals(caller.tenant()) && caller.has(Role.TENANT_ADMIN);
        if ((!own && !caller.has(Role.PLATFORM_ADMIN)) || !tenants.exists(tenant)) {
            throw HotUpdateException.notFound("tenant");
        }
        return view(tenant);
    }

    @Override
    public QuotaView change(Caller caller, TenantId tenant, NewQuota wanted, Reason reason) {
        caller.require(Role.PLATFORM_ADMIN);
        QuotaView before = of(caller, tenant);
        keep(tenant, wanted, caller.user());
        QuotaView after = view(tenant);
        events.publishEvent(new TenantRunQuotas.Changed(tenant));
        events.publishEvent(new Audited(
                tenant,
                caller.user(),
                "QUOTA_CHANGED",
                "tenant",
                tenant.value(),
                words(before) + " became " + words(after) + ": " + reason));
        events.publishEvent(new IsolationInputsChanged("quota of " + tenant, tenant));
        return after;
    }

    private void keep(TenantId tenant, NewQuota wanted, String by) {
        Optional<TenantQuota> row = rows.findByTenantId(tenant.value());
        row.ifPresent(found -> found.change(wanted, by, clock.instant()));
        if (row.isEmpty()) {
            rows.save(new TenantQuota(tenant.value(), wanted, by, clock.instant()));
        }
    }

    private QuotaView view(TenantId tenant) {
        NewQuota own =
                rows.findByTenantId(tenant.value()).map(TenantQuota::quota).orElseGet(() -> new NewQuota(null, null));
        return new QuotaView(
                tenant,
                own.openRuns(),
                own.runsPerMinute(),
                configured.openRuns(tenant, limits.openRunsPerTenant()),
                configured.runsPerMinute(tenant));
    }

    private static String words(QuotaView quota) {
        return word(quota.openRuns(), quota.standardOpenRuns()) + " open runs and "
                + word(quota.runsPerMinute(), quota.standardRunsPerMinute()) + " a minute";
    }

    private static int word(@Nullable Integer own, int standard) {
        return own == null ? standard : own;
    }
}
