package io.execfabric.hotupdate.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.model.ReviewFixtures;
import io.execfabric.hotupdate.scan.ScanCategory;
import io.execfabric.hotupdate.scan.ScanFinding;
import io.execfabric.hotupdate.scan.ScanReport;
import io.execfabric.hotupdate.scan.ScanSeverity;
import io.execfabric.hotupdate.scan.Scans;
import io.execfabric.hotupdate.scan.ToolRun;
import io.execfabric.hotupdate.scan.ToolRun.Status;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyInputsTests {

    private final Scans scans = mock();
    private final PolicyInputs inputs = new PolicyInputs(scans);

    @Test
    void whatWasNotScannedIsIncomplete() {
        when(scans.report(any(), any())).thenReturn(Optional.empty());
        assertThat(read().scanIncomplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DONE, false", "NOT_APPLICABLE, false", "FAILED, true", "TIMED_OUT, true"})
    void aToolThatSaidNothingLeavesAGap(Status status, boolean incomplete) {
        scanned(status, ScanCategory.STYLE, ScanSeverity.INFO);
        assertThat(read())
                .isEqualTo(new ReviewPolicyInput("low", false, false, false, false, false, false, incomplete));
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET, INFO, secret",
        "NETWORK, MEDIUM, network",
        "NETWORK, LOW, nothing",
        "PROCESS, HIGH, process",
        "PROCESS, LOW, nothing",
        "FILE_DELETION, HIGH, deletion",
        "FILE_DELETION, MEDIUM, nothing",
        "EVAL, MEDIUM, code",
        "EVAL, INFO, nothing",
        "BUG, HIGH, nothing"
    })
    void onlyWhatIsGraveEnoughCounts(ScanCategory category, ScanSeverity severity, String what) {
        scanned(Status.DONE, category, severity);
        assertThat(read())
                .isEqualTo(new ReviewPolicyInput(
                        "low",
                        false,
                        what.equals("secret"),
                        what.equals("network"),
                        what.equals("process"),
                        what.equals("deletion"),
                        what.equals("code"),
                        false));
    }

    private void scanned(Status status, ScanCategory category, ScanSeverity severity) {
        ScanFinding finding = new ScanFinding("tool", "rule", severity, category, "main.py", 1, "Seen.");
        when(scans.report(any(), any()))
                .thenReturn(Optional.of(
                        new ScanReport(List.of(new ToolRun("tool", status, 1, null)), List.of(finding), List.of())));
    }

    private ReviewPolicyInput read() {
        return inputs.of(ReviewFixtures.submission(RiskLevel.LOW, SubmissionStatus.CHECKING, List.of()));
    }
}
