package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.finding.CappedFindings;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;

/** What is wrong with an upload so far; a hostile one is not told more than its sender could read. */
final class UploadFindings {

    private static final int MAX_SHOWN_NAME = 240;
    private static final int ENOUGH = 200;

    private final CappedFindings findings = new CappedFindings();

    void refuse(FindingCode code, String name, Wording reason) {
        add(Finding.worded(code, shown(name), null, reason));
    }

    void add(Finding finding) {
        findings.add(finding.code(), () -> finding);
    }

    boolean areEnough() {
        return findings.made() >= ENOUGH;
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<Finding> list() {
        return findings.list();
    }

    /** What can be shown of a name that may hold anything. */
    static String shown(String name) {
        return CutText.of(name.replaceAll("\\p{C}", "\uFFFD"), MAX_SHOWN_NAME);
    }
}
