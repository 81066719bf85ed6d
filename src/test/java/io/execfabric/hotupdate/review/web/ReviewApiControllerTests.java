package io.execfabric.hotupdate.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.LineComment;
import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.ReviewCriteria;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.review.ReviewQueue.WaitingReview;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ReviewApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.REVIEWER.byToken();
    private static final Digest PACKAGE = Digest.ofText("package");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Dossiers dossiers;

    @Test
    void theQueueSaysWhatWaitsForWhom() {
        WaitingReview waiting = new WaitingReview(
                "s-1",
                new TenantId("acme"),
                new ScriptCode("tool"),
                RiskLevel.HIGH,
                ReviewStage.SECOND,
                "ada",
                Instant.EPOCH,
                null);
        when(queue.open(PROGRAM.caller(), ReviewCriteria.ALL, PageRequest.of(5, "s-2")))
                .thenReturn(ItemList.all(List.of(waiting)));

        MvcTestResult open = mvc.get()
                .uri("/api/v1/reviews?limit=5&cursor=s-2")
                .with(PROGRAM)
                .exchange();

        assertThat(open)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].stage")
                .isEqualTo("SECOND");
        assertThat(open).bodyJson().extractingPath("$.items[0].risk").isEqualTo("high");
        assertThat(open).bodyJson().hasPath("$.items[0].claimedBy");
    }

    @Test
    void aDecisionIsTheCallersAboutThisSubmissionWhateverTheBodySays() {
        when(queue.decide(any(), any())).thenReturn(SubmissionStatus.SYNCING);

        MvcTestResult answer = decided("""
                {"submissionId":"s-9","reviewer":"ada","outcome":"APPROVE","digest":"%s","tenantConfirmed":true,
                 "aiCallable":false,"manualExecution":true,"confirmationRequired":true,"comment":" ok ",
                 "lineComments":[{"path":"main.py","line":1,"text":"Why?"}]}""".formatted(PACKAGE));

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"id\":\"s-1\",\"status\":\"SYNCING\"}");
        verify(queue)
                .decide(
                        PROGRAM.caller(),
                        new ReviewDecision(
                                "s-1",
                                "rita",
                                ReviewOutcome.APPROVE,
                                new Seen(PACKAGE, null),
                                true,
                                new Answers(false, true, true),
                                new Said("ok", List.of(new LineComment("main.py", 1, "Why?"))),
                                Named.AS_THE_FOLDER_SAYS));
    }

    @Test
    void aDecisionThatSaysTooLittleIsNone() {
        assertThat(decided("{\"outcome\":\"MAYBE\",\"digest\":\"%s\"}".formatted(PACKAGE)))
                .hasStatus(400);
        assertThat(decided("{\"outcome\":\"APPROVE\",\"digest\":\"%s\"}".formatted(PACKAGE)))
                .hasStatus(422)
                .bodyText()
                .contains("urn:hot-update:input-invalid");
        assertThat(decided("")).hasStatus(400);
        verifyNoInteractions(queue);
    }

    @Test
    void aRefusedDecisionIsAProblemOfItsOwnKind() {
        when(queue.decide(any(), any()))
                .thenThrow(new HotUpdateException(
                        ErrorCode.DIGEST_NOT_UNDER_REVIEW, Wording.told("Another package is looked at.")));

        assertThat(decided("{\"outcome\":\"REJECT\",\"digest\":\"%s\",\"comment\":\"no\"}".formatted(PACKAGE)))
                .hasStatus(409)
                .bodyText()
                .contains("urn:hot-update:digest-not-under-review", "Another package is looked at.");
    }

    @Test
    void theDifferenceIsToTheLiveVersionUnlessRoundsAreSaid() {
        when(dossiers.diff(PROGRAM.caller(), "s-1")).thenReturn(Optional.of(new PackageDiff(3, PACKAGE, List.of())));
        when(dossiers.diff(PROGRAM.caller(), "s-1", 1, null))
                .thenReturn(new RoundDiff(1, 2, PACKAGE, PACKAGE, List.of()));

        assertThat(difference("")).bodyJson().extractingPath("$.liveVersion").isEqualTo(3);
        assertThat(difference("?from=1")).bodyJson().extractingPath("$.to").isEqualTo(2);
        assertThat(difference("?to=2")).hasStatus(400).bodyText().contains("'to' needs 'from'");
        assertThat(difference("?from=first")).hasStatus(400).bodyText().contains("'from'");
    }

    @Test
    void onlyReviewersDecideAndNoAssistantDoes() {
        for (SignedIn other : List.of(SignedIn.ADMIN.byToken(), SignedIn.PLATFORM_ADMIN.byToken(), PROGRAM.byAi())) {
            assertThat(mvc.post()
                            .uri("/api/v1/submissions/s-1/decision")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}")
                            .with(other))
                    .hasStatus(403);
        }
        verifyNoInteractions(queue);
    }

    private MvcTestResult decided(String body) {
        return mvc.post()
                .uri("/api/v1/submissions/s-1/decision")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(PROGRAM)
                .exchange();
    }

    private MvcTestResult difference(String query) {
        return mvc.get()
                .uri("/api/v1/submissions/s-1/diff" + query)
                .with(PROGRAM)
                .exchange();
    }
}
