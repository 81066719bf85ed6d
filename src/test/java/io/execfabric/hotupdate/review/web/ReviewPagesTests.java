package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.PackageDiff.Change;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The link of a review and the page of what changed between rounds. */
@WebSlice
class ReviewPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Dossiers dossiers;

    @Autowired
    SubmissionCatalogue submissions;

    @Test
    void aReviewsLinkLeadsToItsTaskAndLaterToWhatBecameOfIt() {
        when(queue.task(SignedIn.REVIEWER.caller(), "s-1")).thenReturn(Optional.of("t-7"));

        assertThat(mvc.get().uri("/submissions/s-1/review").with(SignedIn.REVIEWER))
                .hasRedirectedUrl("/camunda/app/tasklist/default/#/?task=t-7");
        assertThat(mvc.get().uri("/submissions/s-2/review").with(SignedIn.REVIEWER))
                .hasRedirectedUrl("/submissions/s-2");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "5,4"})
    void changesAreThoseSinceTheRoundBeforeUnlessRoundsAreSaid(int round, int from) {
        shown(round, from);

        MvcTestResult page =
                mvc.get().uri("/submissions/s-1/changes").with(SignedIn.ADMIN).exchange();

        assertThat(page).hasStatusOk().hasViewName("review/changes");
        assertThat(page).bodyText().contains("main.py", "&lt;b&gt;");
        verify(dossiers).diff(SignedIn.ADMIN.caller(), "s-1", from, null);
    }

    @Test
    void anyTwoRoundsCanBeCompared() {
        shown(5, 2);
        when(dossiers.diff(SignedIn.ADMIN.caller(), "s-1", 2, 3)).thenReturn(diff(2));

        assertThat(mvc.get().uri("/submissions/s-1/changes?from=2&to=3").with(SignedIn.ADMIN))
                .hasStatusOk();
        assertThat(mvc.get().uri("/submissions/s-1/changes?from=x").with(SignedIn.ADMIN))
                .hasStatus(400)
                .hasViewName("web/error");
    }

    private void shown(int round, int from) {
        when(submissions.view(SignedIn.ADMIN.caller(), "s-1"))
                .thenReturn(ShownSubmission.of(new TenantId("acme"), SubmissionStatus.IN_REVIEW, round));
        when(dossiers.diff(SignedIn.ADMIN.caller(), "s-1", from, null)).thenReturn(diff(from));
    }

    private static RoundDiff diff(int from) {
        List<String> unified = List.of("--- main.py", "+++ main.py", "@@ -1,1 +1,1 @@", "-a", "+<b>");
        return new RoundDiff(
                from,
                from + 1,
                Digest.ofText("a"),
                Digest.ofText("b"),
                List.of(new FileDiff("main.py", Change.CHANGED, unified, null)));
    }
}
