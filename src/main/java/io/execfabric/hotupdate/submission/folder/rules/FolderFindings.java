package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.finding.CappedFindings;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.finding.FindingCode.Severity;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with a folder so far, in the order in which it was found. */
final class FolderFindings {

    private final CappedFindings findings = new CappedFindings();

    void add(FindingCode code, String path, @Nullable Integer line, Wording wording) {
        findings.add(code, () -> Finding.worded(code, path, line, wording));
    }

    /** Looks for the line only where the finding is kept: each look reads the file. */
    void addAt(FindingCode code, String path, IntSupplier line, Wording wording) {
        findings.add(code, () -> Finding.worded(code, path, line.getAsInt(), wording));
    }

    boolean isRefused() {
        return list().stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }

    List<Finding> list() {
        return findings.list();
    }
}
