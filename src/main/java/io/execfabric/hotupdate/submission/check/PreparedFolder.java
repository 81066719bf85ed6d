package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode.Severity;
import io.execfabric.hotupdate.submission.folder.FolderFile;
import io.execfabric.hotupdate.submission.folder.PackageDigest;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import io.execfabric.hotupdate.submission.model.ReceivedPackage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload in scratch space with everything that the rules say about it.
 *
 * @param files with paths relative to the folder's root; not to be stored when refused
 * @param findings what has to be mended first, what is only told last
 * @param facts null when the folder is not acceptable
 */
public record PreparedFolder(
        List<FolderFile> files,
        Digest digest,
        List<Finding> findings,
        @Nullable FolderFacts facts) {

    public PreparedFolder {
        files = List.copyOf(files);
        findings = findings.stream()
                .sorted(Comparator.comparing(finding -> finding.code().severity()))
                .toList();
    }

    static PreparedFolder of(List<FolderFile> files, List<Finding> findings, @Nullable FolderFacts facts) {
        return new PreparedFolder(files, PackageDigest.of(files), findings, facts);
    }

    public boolean isRefused() {
        return facts == null
                || findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED);
    }

    public FolderFacts requireFacts() {
        if (facts == null) {
            throw new IllegalStateException("A refused folder has no facts");
        }
        return facts;
    }

    public ReceivedPackage received(String by, Instant at) {
        return new ReceivedPackage(digest, requireFacts(), findings, by, at);
    }
}
