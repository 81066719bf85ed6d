package io.execfabric.hotupdate.submission.folder.rules;

import io.execfabric.hotupdate.shared.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules have to say about a folder, at once.
 *
 * @param findings what is wrong; empty when nothing is
 * @param facts null when the folder is not acceptable at all
 */
public record FolderReport(List<Finding> findings, @Nullable FolderFacts facts) {

    public FolderReport {
        findings = List.copyOf(findings);
    }
}
