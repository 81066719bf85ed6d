package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.SkillCriteria;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.page.Asked;
import io.execfabric.hotupdate.shared.page.ListQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of capabilities, as an address has them. */
record SkillQuery(
        @Parameter(description = "With this text in the code, the name or the description") @Nullable
        String q,

        @Parameter(description = "Of this risk; repeat it for several") @Nullable
        Set<RiskLevel> risk,

        @Parameter(description = "Whether an AI may call it") @Nullable
        Boolean aiCallable,

        @Parameter(description = "Whether a person may run it") @Nullable
        Boolean manualExecution,

        @Parameter(description = "Whether each run needs a yes") @Nullable
        Boolean confirmationRequired)
        implements ListQuery {

    SkillCriteria criteria() {
        return new SkillCriteria(Asked.text(q), Asked.any(risk), aiCallable, manualExecution, confirmationRequired);
    }
}
