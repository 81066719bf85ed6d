package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.FindingCode.Severity;
import io.execfabric.hotupdate.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a folder so far, in the order in which it was found. */
final class FolderFindings {

    private final List<Finding> findings = new ArrayList<>();

    void add(FindingCode code, String path, @Nullable Integer line, Wording wording) {
        findings.add(Finding.worded(code, path, line, wording));
    }

    boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }

    List<Finding> list() {
        return List.copyOf(findings);
    }
}
