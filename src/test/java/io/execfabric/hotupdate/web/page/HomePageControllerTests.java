package io.execfabric.hotupdate.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.review.ReviewQueue.WaitingReview;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class HomePageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionCatalogue submissions;

    @Autowired
    Executions executions;

    @Autowired
    ReviewQueue reviews;

    @BeforeEach
    void nothingYet() {
        when(submissions.list(any(), any())).thenReturn(ItemList.all(List.of()));
        when(executions.list(any(), any())).thenReturn(ItemList.all(List.of()));
        when(executions.openConfirmations(any())).thenReturn(ItemList.all(List.of()));
    }

    @Test
    void whereNothingHappenedYetItSaysWhatToDoFirst() {
        assertThat(opened(SignedIn.ADMIN)).bodyText().contains("class=\"firsts\"", "href=\"/submissions/new\"");
        assertThat(opened(SignedIn.MEMBER))
                .bodyText()
                .contains("class=\"firsts\"")
                .doesNotContain("href=\"/submissions/new\"");
        verify(submissions).list(SignedIn.ADMIN.caller(), PageRequest.of(null, null));
        verify(executions).list(SignedIn.MEMBER.caller(), PageRequest.of(null, null));
    }

    @Test
    void anAdminIsToldWhatToFixAndWhatIsOnTheWayAndAMemberWhatWentLive() {
        SubmissionView toFix = ShownSubmission.in(SubmissionStatus.NEEDS_FIX);
        SubmissionView onTheWay = ShownSubmission.in(SubmissionStatus.IN_REVIEW);
        SubmissionView live = ShownSubmission.in(SubmissionStatus.AVAILABLE);
        SubmissionView over = ShownSubmission.in(SubmissionStatus.REJECTED);
        when(submissions.list(any(), any())).thenReturn(ItemList.all(List.of(toFix, onTheWay, live, over)));

        assertThat(opened(SignedIn.ADMIN))
                .model()
                .containsEntry(
                        "home", new HomeView(List.of(toFix), List.of(), List.of(onTheWay), List.of(live), List.of()));
        assertThat(opened(SignedIn.MEMBER))
                .model()
                .containsEntry("home", new HomeView(List.of(), List.of(), List.of(), List.of(live), List.of()));
    }

    @Test
    void theNewestFiveAreShown() {
        SubmissionView live = ShownSubmission.in(SubmissionStatus.AVAILABLE);
        when(submissions.list(any(), any()))
                .thenReturn(ItemList.all(Stream.generate(() -> live).limit(9).toList()));

        assertThat(opened(SignedIn.MEMBER))
                .model()
                .extractingByKey("home")
                .extracting("wentLive")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(5);
    }

    @Test
    void onlyAConfirmerIsAskedWhatWaitsForOne() {
        opened(SignedIn.ADMIN);
        opened(SignedIn.MEMBER);
        verify(executions, never()).openConfirmations(any());

        assertThat(opened(SignedIn.CONFIRMER)).hasViewName("web/home");
        verify(executions).openConfirmations(SignedIn.CONFIRMER.caller());
        verifyNoInteractions(reviews);
    }

    @Test
    void thePlatformsPeopleSeeTheOpenReviewsAndHowManyMoreThereAre() {
        WaitingReview waiting = new WaitingReview(
                "s-1",
                new TenantId("acme"),
                new ScriptCode("tool"),
                RiskLevel.HIGH,
                ReviewStage.SECOND,
                "ada",
                Instant.EPOCH,
                "rita");
        when(reviews.open(SignedIn.REVIEWER.caller(), PageRequest.of(20, null)))
                .thenReturn(new ItemList<>(List.of(waiting), "s-1"));
        when(reviews.openCount(SignedIn.REVIEWER.caller())).thenReturn(27);

        MvcTestResult page = opened(SignedIn.REVIEWER);

        assertThat(page).hasViewName("web/platform-home").model().containsEntry("openCount", 27);
        assertThat(page)
                .bodyText()
                .contains("href=\"/submissions/s-1/review\"", "acme / tool", "26")
                .doesNotContain("href=\"/governance\"");
        verifyNoInteractions(submissions, executions);
    }

    @Test
    void whoIsNobodyOrNoPersonHasNone() {
        assertThat(mvc.get().uri("/")).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/").with(SignedIn.NEWCOMER)).hasRedirectedUrl("/account");
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri("/").with(other)).hasStatus(403);
        }
        verifyNoInteractions(submissions, executions, reviews);
    }

    private MvcTestResult opened(SignedIn who) {
        MvcTestResult page = mvc.get().uri("/").with(who).exchange();
        assertThat(page).hasStatusOk();
        return page;
    }
}
