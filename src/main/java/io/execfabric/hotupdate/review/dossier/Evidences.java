package io.execfabric.hotupdate.review.dossier;

import io.execfabric.hotupdate.review.Dossier.FindingView;
import io.execfabric.hotupdate.scan.ScanCategory;
import io.execfabric.hotupdate.scan.ScanFinding;
import io.execfabric.hotupdate.scan.ScanReport;
import io.execfabric.hotupdate.scan.ScanSeverity;
import io.execfabric.hotupdate.scan.Scans;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.trial.TrialReport;
import io.execfabric.hotupdate.trial.TrialRuns;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the folder check's, the static checks' and the trial run's evidence about a package together. */
@Component
class Evidences {

    private static final String FOLDER_CHECK = "folder check";
    private static final String TRIAL = "trial run";
    private static final String INCOMPLETE = "TRIAL_RECORD_INCOMPLETE";

    private final Scans scans;
    private final TrialRuns trials;

    Evidences(Scans scans, TrialRuns trials) {
        this.scans = scans;
        this.trials = trials;
    }

    Evidence of(SubmissionFacts submission) {
        ScanReport scan = scans.report(submission.tenant(), submission.digest()).orElse(null);
        TrialReport trial =
                trials.report(submission.tenant(), submission.digest()).orElse(null);
        Stream<FindingView> scanned =
                scan == null ? Stream.empty() : scan.findings().stream().map(Evidences::view);
        Stream<FindingView> checked = submission.present().findings().stream()
                .filter(finding -> scan == null || finding.code() != FindingCode.SECRET_FOUND)
                .map(Evidences::view);
        List<FindingView> findings = Stream.of(unseen(trial), checked, scanned)
                .flatMap(found -> found)
                .sorted(Comparator.comparing(FindingView::severity))
                .toList();
        return new Evidence(findings, scan, trial);
    }

    /** A trial of which something is missing says so among the findings: what it does not list may well have happened. */
    private static Stream<FindingView> unseen(@Nullable TrialReport trial) {
        String why = trial == null ? null : trial.candidate().incomplete();
        return why == null
                ? Stream.empty()
                : Stream.of(new FindingView(
                        TRIAL,
                        INCOMPLETE,
                        ScanSeverity.HIGH,
                        null,
                        "",
                        null,
                        "The script may have done more than its trial run shows: " + why + "."));
    }

    private static FindingView view(Finding finding) {
        ScanSeverity severity = switch (finding.code().severity()) {
            case REFUSED, TO_FIX -> ScanSeverity.HIGH;
            case NOTE -> ScanSeverity.MEDIUM;
        };
        return new FindingView(
                FOLDER_CHECK, finding.code().name(), severity, null, finding.path(), finding.line(), finding.message());
    }

    /** A secret has the product's own code, whichever tool saw it. */
    private static FindingView view(ScanFinding finding) {
        return new FindingView(
                finding.tool(),
                finding.category() == ScanCategory.SECRET ? FindingCode.SECRET_FOUND.name() : finding.rule(),
                finding.severity(),
                finding.category(),
                finding.path(),
                finding.line(),
                finding.message());
    }
}
