package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant may ask for.
 *
 * @param openRuns the tenant's own number of queued and running runs at once; null for the standard one
 * @param runsPerMinute the tenant's own number of requests a minute and server; null for the standard one
 * @param standardOpenRuns what is configured
 * @param standardRunsPerMinute what is configured
 */
public record QuotaView(
        TenantId tenant,
        @Nullable Integer openRuns,
        @Nullable Integer runsPerMinute,
        int standardOpenRuns,
        int standardRunsPerMinute) {}
