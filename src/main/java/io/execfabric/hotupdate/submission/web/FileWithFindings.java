package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.PackageFile;
import java.util.List;

/** A file of the package beside what is to say about it. */
record FileWithFindings(PackageFile file, List<Finding> findings) {

    static List<FileWithFindings> of(List<PackageFile> files, List<Finding> findings) {
        return files.stream()
                .map(file -> new FileWithFindings(
                        file,
                        findings.stream()
                                .filter(finding ->
                                        finding.path().equals(file.path().value()))
                                .toList()))
                .toList();
    }
}
