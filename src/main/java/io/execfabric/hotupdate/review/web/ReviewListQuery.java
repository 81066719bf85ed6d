package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.ReviewCriteria;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Asked;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.execfabric.hotupdate.shared.page.PointInTime;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of open reviews, as an address has them. */
record ReviewListQuery(
        @Parameter(description = "Of this risk; repeat it for several") @Nullable
        Set<RiskLevel> risk,

        @Parameter(description = "At this stage; repeat it for several") @Nullable
        Set<ReviewStage> stage,

        @Parameter(description = "Of this tenant") @Nullable TenantId tenant,

        @Parameter(description = "Under this script code") @Nullable
        ScriptCode scriptCode,

        @Parameter(description = "Handed in by this user") @Nullable
        String submittedBy,

        @Parameter(description = "Waiting since then or later: a time, or a day in UTC") @Nullable
        PointInTime since,

        @Parameter(description = "Waiting since before then: a time, or a day in UTC") @Nullable
        PointInTime until)
        implements ListQuery {

    ReviewCriteria criteria() {
        return new ReviewCriteria(
                Asked.any(risk),
                Asked.any(stage),
                tenant,
                scriptCode,
                Asked.text(submittedBy),
                TimeSpan.of(since, until));
    }
}
