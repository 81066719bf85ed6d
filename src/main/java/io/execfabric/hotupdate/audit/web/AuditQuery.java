package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditCriteria;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PointInTime;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the trail, as an address or a form has them. */
record AuditQuery(
        @Parameter(description = "Of this tenant; what the caller may not see is not there") @Nullable
        TenantId tenant,

        @Parameter(description = "Written then or later: a time, or a day in UTC") @Nullable
        PointInTime since,

        @Parameter(description = "Former name of since", deprecated = true) @Nullable
        PointInTime from,

        @Parameter(description = "Written before then: a time, or a day in UTC") @Nullable
        PointInTime until,

        @Parameter(description = "Done by this user, or by the platform") @Nullable
        String actor,

        @Parameter(description = "What was done, for instance RUN_REQUESTED") @Nullable
        String action,

        @Parameter(description = "Done to what has this id") @Nullable
        String subject)
        implements ListQuery {

    AuditCriteria criteria() {
        return new AuditCriteria(tenant, TimeSpan.of(later(), until), actor, action, subject);
    }

    /** Whoever says both means both. */
    private @Nullable PointInTime later() {
        if (since == null || from == null) {
            return since == null ? from : since;
        }
        return since.instant().isAfter(from.instant()) ? since : from;
    }
}
