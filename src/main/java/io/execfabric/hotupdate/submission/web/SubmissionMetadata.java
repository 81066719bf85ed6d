package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says with its folder; a yes or no that is absent or null was not said.
 *
 * @param nameEncoding of a zip's names where the zip itself does not say it
 */
record SubmissionMetadata(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String scriptCode,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String scenario,

        @Nullable Boolean aiCallable,
        @Nullable Boolean manualExecution,
        @Nullable Boolean confirmationRequired,
        @Nullable String tenant,
        @Nullable String note,
        @Nullable String nameEncoding) {

    SubmitCommand command(PackageUpload upload) {
        return new SubmitCommand(
                scriptCode == null ? "" : scriptCode,
                scenario == null ? "" : scenario,
                note,
                tenant,
                new RequestedAnswers(aiCallable, manualExecution, confirmationRequired),
                upload);
    }
}
