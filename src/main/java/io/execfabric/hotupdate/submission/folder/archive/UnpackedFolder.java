package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode.Severity;
import io.execfabric.hotupdate.submission.folder.FolderFile;
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
