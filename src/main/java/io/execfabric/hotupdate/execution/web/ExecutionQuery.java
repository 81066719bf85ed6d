package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.Asked;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PointInTime;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of runs, as an address has them. */
record ExecutionQuery(
        @Parameter(description = "Of the capability with this code") @Nullable
        ScriptCode skill,

        @Parameter(description = "In one of these states; repeat it for several") @Nullable
        Set<ExecutionStatus> status,

        @Parameter(description = "Asked for this way; repeat it for several") @Nullable
        Set<Channel> channel,

        @Parameter(description = "Asked for by this user") @Nullable
        String requestedBy,

        @Parameter(description = "Of this version of a capability, from 1") @Nullable
        Integer version,

        @Parameter(description = "Asked for then or later: a time, or a day in UTC") @Nullable
        PointInTime since,

        @Parameter(description = "Asked for before then: a time, or a day in UTC") @Nullable
        PointInTime until)
        implements ListQuery {

    ExecutionCriteria criteria() {
        return new ExecutionCriteria(
                skill,
                Asked.any(status),
                Asked.any(channel),
                Asked.text(requestedBy),
                version,
                TimeSpan.of(since, until));
    }
}
