package io.execfabric.hotupdate.execution.quota;

import io.execfabric.hotupdate.shared.TenantId;

/** How much each tenant may ask for. */
interface RunQuotas {

    /**
     * Queued and running runs at once.
     *
     * @param standard what holds where nothing is said
     */
    int openRuns(TenantId tenant, int standard);

    /** Requests for runs that one server process takes. */
    int runsPerMinute(TenantId tenant);
}
