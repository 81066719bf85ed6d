package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmitCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The submit page's fields as typed; shown again as they are when something is refused.
 *
 * @param nameEncoding of a zip's names; empty for what the zip says, or a guess
 * @param aiCallable {@code yes}, {@code no}, or empty for "not said"; likewise the other two answers
 */
record SubmitForm(
        @Nullable String scriptCode,
        @Nullable String scenario,
        @Nullable String note,
        @Nullable String aiCallable,
        @Nullable String manualExecution,
        @Nullable String confirmationRequired,
        @Nullable String nameEncoding) {

    static SubmitForm empty() {
        return new SubmitForm("", "", "", "", "", "", "");
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

    /** The folder that came with the fields; 400 for two. */
    PackageUpload upload(@Nullable List<MultipartFile> zips, @Nullable List<MultipartFile> files) {
        return UploadParts.of(zips, files).upload(nameEncoding);
    }

    private static @Nullable Boolean said(@Nullable String answer) {
        return answer == null || answer.isEmpty() ? null : Boolean.valueOf(answer.equals("yes"));
    }
}
