package io.execfabric.hotupdate.review.dossier;

import static io.execfabric.hotupdate.review.model.ReviewFixtures.ACME;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.review.Dossier;
import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.MemoryPackages;
import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.PackageDiff.Change;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.diff.DifferenceOfRounds;
import io.execfabric.hotupdate.review.diff.DifferenceToLive;
import io.execfabric.hotupdate.review.diff.FileTexts;
import io.execfabric.hotupdate.review.diff.PackageComparison;
import io.execfabric.hotupdate.review.diff.UnifiedDiff;
import io.execfabric.hotupdate.review.model.ReviewFixtures;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.policy.PolicyInputs;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.review.policy.RiskRules;
import io.execfabric.hotupdate.scan.ScanSeverity;
import io.execfabric.hotupdate.scan.Scans;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.ReviewerComments;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.trial.TrialReport;
import io.execfabric.hotupdate.trial.TrialResult;
import io.execfabric.hotupdate.trial.TrialRuns;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DossierDeskTests {

    private static final Caller REVIEWER = new Caller("reviewer1", null, Set.of(Role.REVIEWER), TokenKind.USER);
    private static final Digest LIVE = Digest.ofText("live");

    private final MemoryPackages packages = new MemoryPackages();
    private final Submissions submissions = mock();
    private final Capabilities capabilities = mock();
    private final ReviewRecords records = mock();
    private final ReviewerComments comments = mock();
    private final ReviewPolicy policy = input -> ReviewFixtures.verdict(RiskLevel.HIGH, 1);
    private final Scans scans = mock();
    private final TrialRuns trials = mock();
    private final FileTexts texts = new FileTexts(packages);
    private final PackageComparison comparison = new PackageComparison(packages, texts);
    private final DifferenceToLive difference = new DifferenceToLive(capabilities, comparison);
    private final Dossiers desk = new DefaultDossiers(
            submissions,
            new DossierReadmes(new ReadmeRenderer()),
            new DossierWriter(
                    new ReviewVerdicts(policy, new PolicyInputs(scans), records, Clock.systemUTC()),
                    new DossierFiles(packages, texts),
                    difference,
                    records,
                    new Evidences(scans, trials),
                    comments),
            difference,
            new DifferenceOfRounds(submissions, comparison));

    @BeforeEach
    void underReview() {
        var secret = Finding.at(FindingCode.SECRET_FOUND, "main.py", 3, "A key.");
        when(submissions.facts("s-1"))
                .thenReturn(ReviewFixtures.submission(RiskLevel.LOW, SubmissionStatus.IN_REVIEW, List.of(secret)));
        when(submissions.facts(any(), any())).thenThrow(HotUpdateException.notFound("submission"));
        SubmissionFacts submission = submissions.facts("s-1");
        doReturn(submission).when(submissions).facts(ACME, "s-1");
        when(capabilities.liveVersion(any(), any())).thenReturn(Optional.empty());
        when(records.verdict(any(), any())).thenReturn(Optional.empty());
        when(scans.report(any(), any())).thenReturn(Optional.empty());
        when(trials.report(any(), any())).thenReturn(Optional.empty());
        when(records.votes(ACME, "s-1")).thenReturn(List.of());
    }

    @Test
    void showsWhoWantsWhatAndHowRiskyItIs() {
        packages.with(DIGEST, "main.py", "print(1)\n");
        Dossier dossier = desk.dossier(REVIEWER, "s-1");
        assertThat(dossier.tenant()).isEqualTo(ACME);
        assertThat(dossier.submittedBy()).isEqualTo("acme-admin");
        assertThat(dossier.risk()).isEqualTo(new Dossier.Risk(RiskLevel.LOW, RiskLevel.HIGH, 1, "Because it is so."));
        assertThat(dossier.resolvedAnswers()).isEqualTo(new Answers(false, true, true));
        assertThat(dossier.forbiddenAnswers())
                .containsExactly(RiskRules.NO_CONFIRMATION, RiskRules.AI_WITH_ONE_REVIEWER);
        assertThat(dossier.findings())
                .containsExactly(new Dossier.FindingView(
                        "folder check", "SECRET_FOUND", ScanSeverity.MEDIUM, null, "main.py", 3, "A key."));
        assertThat(dossier.readme().html()).isEqualTo("<h1>Tidy</h1>\n");
        assertThat(dossier.readme().sectionsFound()).isEmpty();
        assertThat(dossier.readme().headings())
                .hasSize(5)
                .allSatisfy(taken -> assertThat(taken.heading()).isNull());
        assertThat(dossier.diffToLive()).isNull();
    }

    @Test
    void aTrialThatMayNotHaveSeenAllIsTheGravestFinding() {
        packages.with(DIGEST, "main.py", "print(1)\n");
        TrialResult seen = new TrialResult(
                TrialResult.Outcome.EXITED,
                0,
                1,
                "",
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                "the record breaks off",
                null,
                null);
        when(trials.report(any(), any())).thenReturn(Optional.of(new TrialReport("{}", seen, null, null, List.of())));

        assertThat(desk.dossier(REVIEWER, "s-1").findings().get(0))
                .isEqualTo(new Dossier.FindingView(
                        "trial run",
                        "TRIAL_RECORD_INCOMPLETE",
                        ScanSeverity.HIGH,
                        null,
                        "",
                        null,
                        "The script may have done more than its trial run shows: the record breaks off."));
    }

    @Test
    void showsTextAndSaysWhyAFileIsNotShown() {
        packages.with(DIGEST, "main.py", "print('整理')\n")
                .with(DIGEST, "logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0})
                .with(DIGEST, "zero.bin", new byte[] {'a', 0, 'b'})
                .with(DIGEST, "large.txt", "x".repeat(FileTexts.MAX_BYTES + 1))
                .with(DIGEST, "fits.txt", "x".repeat(FileTexts.MAX_BYTES));
        List<Dossier.FileView> files = desk.dossier(REVIEWER, "s-1").files();
        assertThat(files).extracting(Dossier.FileView::path).hasSize(5);
        assertThat(files.get(0).text()).isEqualTo("print('整理')\n");
        assertThat(files)
                .extracting(Dossier.FileView::leftOut)
                .containsExactly(null, FileTexts.NOT_TEXT, FileTexts.NOT_TEXT, FileTexts.TOO_LARGE, null);
    }

    @Test
    void showsNoMoreTextThanABrowserCanCarry() {
        for (int i = 0; i < 30; i++) {
            packages.with(
                    DIGEST,
                    "part" + i + ".txt",
                    String.valueOf((char) ('a' + i % 26)).repeat(FileTexts.MAX_BYTES));
        }
        List<Dossier.FileView> files = desk.dossier(REVIEWER, "s-1").files();
        long shown = files.stream()
                .filter(file -> file.text() != null)
                .mapToLong(Dossier.FileView::size)
                .sum();
        assertThat(shown).isLessThanOrEqualTo(DossierFiles.TEXT_BUDGET).isGreaterThan(DossierFiles.TEXT_BUDGET / 2);
        assertThat(files.get(29).leftOut()).isEqualTo(DossierFiles.BUDGET_SPENT);
    }

    @Test
    void comparesFileByFileWithTheLiveVersion() {
        live();
        packages.with(LIVE, "same.txt", "same\n").with(DIGEST, "same.txt", "same\n");
        packages.with(LIVE, "main.py", "a\nb\nc\n").with(DIGEST, "main.py", "a\nB\nc\n");
        packages.with(LIVE, "old.txt", "old\n").with(DIGEST, "new.txt", "new\n");
        PackageDiff diff = desk.diff(REVIEWER, "s-1").orElseThrow();
        assertThat(diff.liveVersion()).isEqualTo(3);
        assertThat(diff.files()).extracting(FileDiff::path).containsExactly("main.py", "new.txt", "old.txt");
        assertThat(diff.files())
                .extracting(FileDiff::change)
                .containsExactly(Change.CHANGED, Change.ADDED, Change.REMOVED);
        assertThat(diff.files().get(0).unified()).contains("-b", "+B", " a", " c");
        assertThat(diff.files().get(1).unified()).contains("+new");
        assertThat(diff.files().get(2).unified()).contains("-old");
    }

    @Test
    void saysWhyThereIsNoLineByLineDifference() {
        live();
        packages.with(LIVE, "a.bin", new byte[] {0}).with(DIGEST, "a.bin", new byte[] {0, 1});
        packages.with(LIVE, "long.txt", "x\n").with(DIGEST, "long.txt", "x\n".repeat(UnifiedDiff.MAX_LINES + 1));
        List<FileDiff> files = desk.diff(REVIEWER, "s-1").orElseThrow().files();
        assertThat(files).extracting(FileDiff::unified).containsOnlyNulls();
        assertThat(files).extracting(FileDiff::leftOut).containsExactly(FileTexts.NOT_TEXT, UnifiedDiff.TOO_MANY_LINES);
    }

    @Test
    void showsTheDossierToNoTenant() {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> desk.dossier(of("acme"), "s-1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @Test
    void showsTheDifferenceToTheOwnTenantAlone() {
        packages.with(DIGEST, "main.py", "print(1)\n");
        assertThat(desk.diff(of("acme"), "s-1")).isEmpty();
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(() -> desk.diff(of("globex"), "s-1"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private static Caller of(String tenant) {
        return new Caller(tenant + "-admin", new TenantId(tenant), Set.of(Role.TENANT_ADMIN), TokenKind.USER);
    }

    private void live() {
        SkillVersionFacts facts = mock();
        when(facts.digest()).thenReturn(LIVE);
        when(facts.version()).thenReturn(3);
        when(facts.isOwn()).thenReturn(true);
        when(capabilities.liveVersion(any(), any())).thenReturn(Optional.of(facts));
    }
}
