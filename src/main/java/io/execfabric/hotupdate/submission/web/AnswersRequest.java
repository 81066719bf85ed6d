package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.submission.AnswersCommand;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Other answers for what is live; what is left out stays as it is, save the reason, which is needed. */
record AnswersRequest(
        @Nullable Boolean aiCallable,
        @Nullable Boolean manualExecution,
        @Nullable Boolean confirmationRequired,
        @Nullable RiskLevel risk,
        @Nullable RunLimits limits,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    AnswersCommand command(ScriptCode code) {
        return new AnswersCommand(
                code,
                new RequestedAnswers(aiCallable, manualExecution, confirmationRequired),
                risk,
                limits,
                Reason.of(reason));
    }
}
