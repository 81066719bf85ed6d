package io.execfabric.hotupdate.review.policy;

import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.scan.ScanCategory;
import io.execfabric.hotupdate.scan.ScanFinding;
import io.execfabric.hotupdate.scan.ScanReport;
import io.execfabric.hotupdate.scan.ScanSeverity;
import io.execfabric.hotupdate.scan.Scans;
import io.execfabric.hotupdate.scan.ToolRun;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads from a submission, and from what the static checks saw in it, what the review policy asks about. Weak hints do not
 * count: half of all scripts start some program or remove a file of their own.
 */
@Component
public class PolicyInputs {

    private static final ScanReport NOT_SCANNED = new ScanReport(List.of(), List.of(), List.of());

    private final Scans scans;

    public PolicyInputs(Scans scans) {
        this.scans = scans;
    }

    ReviewPolicyInput of(SubmissionFacts submission) {
        ScanReport report =
                scans.report(submission.tenant(), submission.digest()).orElse(NOT_SCANNED);
        return new ReviewPolicyInput(
                submission.folder().risk().word(),
                Boolean.TRUE.equals(submission.wish().requested().aiCallable()),
                hasSecret(submission, report),
                saw(report, ScanCategory.NETWORK, ScanSeverity.MEDIUM),
                saw(report, ScanCategory.PROCESS, ScanSeverity.MEDIUM),
                saw(report, ScanCategory.FILE_DELETION, ScanSeverity.HIGH),
                saw(report, ScanCategory.EVAL, ScanSeverity.MEDIUM),
                report.tools().isEmpty() || report.tools().stream().anyMatch(PolicyInputs::saidNothing));
    }

    private static boolean hasSecret(SubmissionFacts submission, ScanReport report) {
        return saw(report, ScanCategory.SECRET, ScanSeverity.INFO)
                || submission.present().findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.SECRET_FOUND);
    }

    private static boolean saw(ScanReport report, ScanCategory category, ScanSeverity atLeast) {
        return report.findings().stream()
                .filter(finding -> finding.category() == category)
                .map(ScanFinding::severity)
                .anyMatch(severity -> severity.compareTo(atLeast) <= 0);
    }

    private static boolean saidNothing(ToolRun tool) {
        return tool.status() == ToolRun.Status.FAILED || tool.status() == ToolRun.Status.TIMED_OUT;
    }
}
