package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmitCommand;
import org.jspecify.annotations.Nullable;

/**
 * The submit page's fields as typed; shown again as they are when something is refused.
 *
 * @param aiCallable {@code yes}, {@code no}, or empty for "not said"; likewise the other two answers
 */
record SubmitForm(
        @Nullable String scriptCode,
        @Nullable String scenario,
        @Nullable String note,
        @Nullable String aiCallable,
        @Nullable String manualExecution,
        @Nullable String confirmationRequired) {

    static SubmitForm empty() {
        return new SubmitForm("", "", "", "", "", "");
    }

    SubmitCommand command(PackageUpload upload) {
        return new SubmitCommand(
                scriptCode == null ? "" : scriptCode.strip(),
                scenario == null ? "" : scenario,
                note == null || note.isBlank() ? null : note,
                null,
                new RequestedAnswers(said(aiCallable), said(manualExecution), said(confirmationRequired)),
                upload);
    }

    private static @Nullable Boolean said(@Nullable String answer) {
        return answer == null || answer.isEmpty() ? null : Boolean.valueOf(answer.equals("yes"));
    }
}
