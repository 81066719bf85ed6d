package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode.Severity;
import io.execfabric.hotupdate.submission.folder.FolderFacts;
import java.time.Instant;
import java.util.List;

/** A checked package on its way into a submission: none of its findings refuses it. */
record ReceivedPackage(Digest digest, FolderFacts facts, List<Finding> findings, String by, Instant at) {

    ReceivedPackage {
        findings = List.copyOf(findings);
        if (findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED)) {
            throw new IllegalArgumentException("A refused package is not received");
        }
    }

    boolean needsFix() {
        return needsFix(findings);
    }

    SubmissionStatus nextStatus() {
        return needsFix() ? SubmissionStatus.NEEDS_FIX : SubmissionStatus.CHECKING;
    }

    static boolean needsFix(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().severity() != Severity.NOTE);
    }
}
