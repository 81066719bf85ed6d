package io.execfabric.hotupdate.submission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView.HistoryEntry;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Finding TO_FIX = Finding.of(FindingCode.README_SECTION_MISSING, "README.md", "Purpose");

    @Test
    void aGoodFolderIsChecked() {
        Submission submission = submitted(List.of());

        assertThat(submission.status()).isEqualTo(SubmissionStatus.CHECKING);
        assertThat(submission.round()).isEqualTo(1);
        assertThat(submission.history()).extracting(HistoryEntry::what).containsExactly("SUBMITTED");
    }

    @Test
    void aFolderToFixWaitsForItsFixAndBecomesASecondRound() {
        Submission submission = submitted(List.of(TO_FIX));
        assertThat(submission.status()).isEqualTo(SubmissionStatus.NEEDS_FIX);

        submission.replacePackage(received("two", List.of()));

        assertThat(submission.status()).isEqualTo(SubmissionStatus.CHECKING);
        assertThat(submission.round()).isEqualTo(2);
        assertThat(submission.digest()).isEqualTo(Digest.ofText("two"));
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.history())
                .extracting(HistoryEntry::what)
                .containsExactly("SUBMITTED", "NEEDS_FIX", "FIXED");
    }

    @Test
    void whatIsOnlyToldIsNothingToFix() {
        Finding note = Finding.of(FindingCode.FILES_IGNORED, "", "Left out");

        Submission submission = submitted(List.of(note, TO_FIX, note));

        assertThat(submission.history()).extracting(HistoryEntry::detail).last().isEqualTo("1 thing(s) to fix.");
        assertThat(submitted(List.of(note)).status()).isEqualTo(SubmissionStatus.CHECKING);
    }

    @Test
    void aFolderIsReplacedOnlyWhileAFixIsNeeded() {
        Submission submission = submitted(List.of());

        refused(() -> submission.replacePackage(received("two", List.of())));
        assertThat(submission.round()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionStatus.class,
            names = {"CHECKING", "NEEDS_FIX", "IN_REVIEW", "SECOND_REVIEW"})
    void itIsWithdrawnBeforeApproval(SubmissionStatus status) {
        Submission submission = reached(status);

        submission.withdraw(NOW, "ann", "Not needed");

        assertThat(submission.status()).isEqualTo(SubmissionStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionStatus.class,
            names = {"SYNCING", "AVAILABLE", "REJECTED"})
    void itIsNotWithdrawnLater(SubmissionStatus status) {
        Submission submission = reached(status);

        refused(() -> submission.withdraw(NOW, "ann", "Too late"));
        assertThat(submission.status()).isEqualTo(status);
    }

    @Test
    void noStepIsSkipped() {
        Submission submission = submitted(List.of());

        refused(() -> submission.moveTo(SubmissionStatus.SYNCING, NOW, "platform", ""));
        refused(() -> submission.moveTo(SubmissionStatus.AVAILABLE, NOW, "platform", ""));
    }

    @Test
    void aStepSaidTwiceIsRememberedOnce() {
        Submission submission = reached(SubmissionStatus.SYNCING);
        int lines = submission.history().size();

        submission.moveTo(SubmissionStatus.SYNCING, NOW, "platform", "again");

        assertThat(submission.history()).hasSize(lines);
    }

    @Test
    void aRefusedFolderCannotBeReceived() {
        assertThatThrownBy(() -> received("x", List.of(Finding.of(FindingCode.README_MISSING, "", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Submission reached(SubmissionStatus target) {
        Submission submission = submitted(target == SubmissionStatus.NEEDS_FIX ? List.of(TO_FIX) : List.of());
        List<SubmissionStatus> way = switch (target) {
            case IN_REVIEW -> List.of(SubmissionStatus.IN_REVIEW);
            case SECOND_REVIEW -> List.of(SubmissionStatus.IN_REVIEW, SubmissionStatus.SECOND_REVIEW);
            case REJECTED -> List.of(SubmissionStatus.IN_REVIEW, SubmissionStatus.REJECTED);
            case SYNCING -> List.of(SubmissionStatus.IN_REVIEW, SubmissionStatus.SYNCING);
            case AVAILABLE ->
                List.of(
                        SubmissionStatus.IN_REVIEW,
                        SubmissionStatus.SYNCING,
                        SubmissionStatus.REGISTERING,
                        SubmissionStatus.VERIFYING,
                        SubmissionStatus.AVAILABLE);
            default -> List.of();
        };
        way.forEach(step -> submission.moveTo(step, NOW, "platform", ""));
        return submission;
    }

    private static Submission submitted(List<Finding> findings) {
        AcceptedRequest request = new AcceptedRequest(
                new TenantId("acme"),
                new ScriptCode("report"),
                "For the desk",
                null,
                new RequestedAnswers(null, null, null));
        return new Submission("id", request, received("one", findings));
    }

    private static ReceivedPackage received(String bytes, List<Finding> findings) {
        FolderFacts facts =
                new FolderFacts(Language.PYTHON, RiskLevel.LOW, "Report", "Makes it", null, "# Report", RunLimits.NONE);
        return new ReceivedPackage(Digest.ofText(bytes), facts, findings, "ann", NOW);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_STATE));
    }
}
