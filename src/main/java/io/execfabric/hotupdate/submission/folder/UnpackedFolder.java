package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode.Severity;
import java.util.List;

/**
 * What came out of an upload. When refused the files are not complete and not to be used.
 *
 * @param files with paths as they were sent
 */
public record UnpackedFolder(List<FolderFile> files, List<Finding> findings) {

    public UnpackedFolder {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }
}
