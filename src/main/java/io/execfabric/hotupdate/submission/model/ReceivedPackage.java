package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode.Severity;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import java.time.Instant;
import java.util.List;

/** A checked package on its way into a submission: none of its findings refuses it. */
public record ReceivedPackage(Digest digest, FolderFacts facts, List<Finding> findings, String by, Instant at) {

    public ReceivedPackage {
        findings = List.copyOf(findings);
        if (findings.stream().anyMatch(finding -> finding.code().severity() == Severity.REFUSED)) {
            throw new IllegalArgumentException("A refused package is not received");
        }
    }

    public boolean needsFix() {
        return needsFix(findings);
    }

    /** How much there is for the tenant to fix; what is only told does not count. */
    long toFix() {
        return findings.stream().filter(ReceivedPackage::isToFix).count();
    }

    SubmissionStatus nextStatus() {
        return needsFix() ? SubmissionStatus.NEEDS_FIX : SubmissionStatus.CHECKING;
    }

    public static boolean needsFix(List<Finding> findings) {
        return findings.stream().anyMatch(ReceivedPackage::isToFix);
    }

    private static boolean isToFix(Finding finding) {
        return finding.code().severity() != Severity.NOTE;
    }
}
