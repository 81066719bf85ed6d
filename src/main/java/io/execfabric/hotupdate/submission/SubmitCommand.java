package io.execfabric.hotupdate.submission;

import org.jspecify.annotations.Nullable;

/**
 * A wish to submit, as it arrives: what is wrong in it is told together with what is wrong in the folder, so its texts are
 * not checked yet.
 *
 * @param scriptCode empty when not given
 * @param scenario what the script solves and who will use it; empty when not given
 * @param note for the reviewer
 * @param tenant the tenant that the client believes to be in; null when not said; any other than the caller's is refused
 */
public record SubmitCommand(
        String scriptCode,
        String scenario,
        @Nullable String note,
        @Nullable String tenant,
        RequestedAnswers answers,
        PackageUpload upload) {}
