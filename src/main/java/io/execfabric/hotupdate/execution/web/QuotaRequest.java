package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.shared.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A quota to be, as it comes in; what is not said is as for everybody. */
record QuotaRequest(
        @Nullable Integer openRuns,
        @Nullable Integer runsPerMinute,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    static final QuotaRequest EMPTY = new QuotaRequest(null, null, null);

    NewQuota wanted() {
        return new NewQuota(openRuns, runsPerMinute);
    }

    Reason because() {
        return Reason.of(reason);
    }
}
