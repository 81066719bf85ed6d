package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode.Severity;
import io.execfabric.hotupdate.submission.folder.FolderFacts;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.PackageDigest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload in scratch space with everything that the rules say about it.
 *
 * @param files with paths relative to the folder's root; not to be stored when refused
 * @param facts null when the folder is not acceptable
 */
record PreparedFolder(
        List<FolderFile> files,
        Digest digest,
        List<Finding> findings,
        @Nullable FolderFacts facts) {

    PreparedFolder {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    static PreparedFolder of(List<FolderFile> files, List<Finding> findings, @Nullable FolderFacts facts) {
        return new PreparedFolder(files, PackageDigest.of(files), findings, facts);
    }

    boolean isRefused() {
        return facts == null
                || findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }

    FolderFacts requireFacts() {
        if (facts == null) {
            throw new IllegalStateException("A refused folder has no facts");
        }
        return facts;
    }

    ReceivedPackage received(String by, Instant at) {
        return new ReceivedPackage(digest, requireFacts(), findings, by, at);
    }
}
