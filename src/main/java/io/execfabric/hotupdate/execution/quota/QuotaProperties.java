package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a tenant may ask for; what is not said of a tenant by its id is the same for all.
 *
 * @param openRuns queued and running runs at once; see also {@link ExecutionProperties#openRunsPerTenant()}, the default
 * @param runsPerMinute requests for runs that one server process takes
 */
@ConfigurationProperties("hotupdate.execution.quota")
record QuotaProperties(
        @Nullable Integer openRuns,
        @DefaultValue("6000") int runsPerMinute,
        @DefaultValue Map<String, OfTenant> tenants)
        implements RunQuotas {

    static final QuotaProperties STANDARD = new QuotaProperties(null, 6000, Map.of());

    @Override
    public int openRuns(TenantId tenant, int standard) {
        Integer own = of(tenant).openRuns();
        if (own != null) {
            return own;
        }
        return openRuns == null ? standard : openRuns;
    }

    @Override
    public int runsPerMinute(TenantId tenant) {
        Integer own = of(tenant).runsPerMinute();
        return own == null ? runsPerMinute : own;
    }

    private OfTenant of(TenantId tenant) {
        return tenants.getOrDefault(tenant.value(), OfTenant.NOTHING_SAID);
    }

    /** What one tenant has of its own. */
    record OfTenant(@Nullable Integer openRuns, @Nullable Integer runsPerMinute) {

        static final OfTenant NOTHING_SAID = new OfTenant(null, null);
    }
}
