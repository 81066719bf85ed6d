package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.PackageDiff.Change;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RoundChangesPageControllerTests {

    private static final List<FileDiff> FILES = List.of(
            new FileDiff(
                    "main.py",
                    Change.CHANGED,
                    List.of("--- main.py", "+++ main.py", "@@ -1,1 +1,1 @@", "-a", "+<b>"),
                    null),
            new FileDiff("data.bin", Change.ADDED, null, "No text."));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Dossiers dossiers;

    @Autowired
    SubmissionCatalogue submissions;

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "5,4"})
    void changesAreThoseSinceTheRoundBeforeUnlessRoundsAreSaid(int round, int from) {
        inRound(round);
        when(dossiers.diff(SignedIn.ADMIN.caller(), "s-1", from, null)).thenReturn(diff(from, round, FILES));

        MvcTestResult page = shown("");

        assertThat(page).hasStatusOk().hasViewName("review/changes");
        assertThat(page).bodyText().contains("main.py", "&lt;b&gt;", "data.bin", "No text.");
    }

    @Test
    void anyTwoRoundsCanBeComparedAndAreStillChosenAfterwards() {
        inRound(5);
        when(dossiers.diff(SignedIn.ADMIN.caller(), "s-1", 2, 3)).thenReturn(diff(2, 3, FILES));

        assertThat(shown("?from=2&to=3"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"2\" selected=\"selected\">", "<option value=\"3\" selected=\"selected\">");
    }

    @Test
    void twoRoundsNeedNoChoiceAndEqualOnesHaveNoFile() {
        inRound(2);
        when(dossiers.diff(SignedIn.ADMIN.caller(), "s-1", 1, null)).thenReturn(diff(1, 2, List.of()));

        assertThat(shown("")).hasStatusOk().bodyText().doesNotContain("<select", "<details class=\"source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=x", "?to=1.5", "?from=99999999999"})
    void aRoundThatIsNoNumberAsksNobody(String query) {
        assertThat(shown(query)).hasStatus(400).hasViewName("web/error");
        verifyNoInteractions(submissions, dossiers);
    }

    @Test
    void aForeignSubmissionIsNotFoundAndNoDifferenceIsMade() {
        when(submissions.view(any(), any())).thenThrow(HotUpdateException.notFound("submission"));

        assertThat(shown("")).hasStatus(404).hasViewName("web/error");
        verifyNoInteractions(dossiers);
        verify(submissions).view(SignedIn.ADMIN.caller(), "s-1");
    }

    private MvcTestResult shown(String query) {
        return mvc.get()
                .uri("/submissions/s-1/changes" + query)
                .with(SignedIn.ADMIN)
                .exchange();
    }

    private void inRound(int round) {
        when(submissions.view(SignedIn.ADMIN.caller(), "s-1"))
                .thenReturn(ShownSubmission.of(new TenantId("acme"), SubmissionStatus.IN_REVIEW, round));
    }

    private static RoundDiff diff(int from, int to, List<FileDiff> files) {
        return new RoundDiff(from, to, Digest.ofText("a"), Digest.ofText("b"), files);
    }
}
