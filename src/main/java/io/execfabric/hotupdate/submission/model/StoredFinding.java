package io.execfabric.hotupdate.submission.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A finding as it is kept: with its wording, so that later readers get it in their own language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredFinding(
        FindingCode code,
        String path,
        @Nullable Integer line,
        String message,
        @Nullable Wording wording) {

    static StoredFinding of(Finding finding) {
        return new StoredFinding(finding.code(), finding.path(), finding.line(), finding.message(), finding.wording());
    }

    Finding finding() {
        return new Finding(code, path, line, message, wording);
    }
}
