package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Asked;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PointInTime;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of submissions, as an address has them. */
record SubmissionQuery(
        @Parameter(description = "In one of these states; repeat it for several") @Nullable
        Set<SubmissionStatus> status,

        @Parameter(description = "Under this script code") @Nullable
        ScriptCode scriptCode,

        @Parameter(description = "Handed in then or later: a time, or a day in UTC") @Nullable
        PointInTime since,

        @Parameter(description = "Handed in before then: a time, or a day in UTC") @Nullable
        PointInTime until,

        @Parameter(description = "Of this tenant; what the caller may not see is not there") @Nullable
        TenantId tenant)
        implements ListQuery {

    SubmissionCriteria criteria() {
        return new SubmissionCriteria(Asked.any(status), scriptCode, TimeSpan.of(since, until), tenant);
    }
}
