package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.AnswersCommand;
import io.execfabric.hotupdate.submission.AnswersIntake;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class AnswersPageControllerTests {

    private static final String FORM = "/skills/tool/answers";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AnswersIntake intake;

    @Test
    void anUntickedBoxMeansNoAndTheWishIsShownAsASubmission() {
        when(intake.request(any(), any())).thenReturn(ShownSubmission.in(SubmissionStatus.IN_REVIEW));

        assertThat(mvc.post()
                        .uri(FORM)
                        .param("manualExecution", "true")
                        .param("reason", "Not for AI")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl("/submissions/" + ShownSubmission.ID)
                .flash()
                .containsEntry("done", "answers.asked");
        verify(intake)
                .request(
                        SignedIn.ADMIN.caller(),
                        new AnswersCommand(
                                new ScriptCode("tool"),
                                new RequestedAnswers(false, true, false),
                                null,
                                null,
                                new Reason("Not for AI")));
    }

    @Test
    void aWishWithoutAReasonIsToldSoWhereItWasMade() {
        assertThat(asked("tool", " "))
                .hasRedirectedUrl("/skills/tool#answers")
                .flash()
                .containsKey("refused")
                .doesNotContainKey("done");
        verifyNoInteractions(intake);
    }

    @Test
    void aRefusalIsShownWhereTheWishWasMade() {
        HotUpdateException refused =
                new HotUpdateException(ErrorCode.SUBMISSION_UNACCEPTABLE, Wording.told("Nothing changes."));
        when(intake.request(any(), any())).thenThrow(refused);

        assertThat(asked("tool", "x"))
                .hasRedirectedUrl("/skills/tool#answers")
                .flash()
                .containsEntry("refused", refused)
                .doesNotContainKey("done");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"NOT_FOUND", "FORBIDDEN"})
    void whoMayNotSeeItGetsNoWayBackToIt(ErrorCode code) {
        when(intake.request(any(), any())).thenThrow(new HotUpdateException(code, Wording.told("No.")));

        assertThat(asked("tool", "x")).hasStatus(code.status()).hasViewName("web/error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "public", "{x}"})
    void whatCanBeNoCodeIsNotFound(String code) {
        assertThat(asked(code, "x")).hasStatus(404);
        verifyNoInteractions(intake);
    }

    @Test
    void aTickThatIsNoneAsksNobody() {
        assertThat(mvc.post()
                        .uri(FORM)
                        .param("aiCallable", "perhaps")
                        .param("reason", "x")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasStatus(400)
                .hasViewName("web/error");
        verifyNoInteractions(intake);
    }

    @Test
    void nobodyButAnAdminAsksForAnyAndNoOtherSiteDoes() {
        for (SignedIn other : Everybody.but(SignedIn.ADMIN)) {
            assertThat(mvc.post().uri(FORM).param("reason", "x").with(other).with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post().uri(FORM).param("reason", "x").with(SignedIn.ADMIN))
                .hasStatus(403);
        verifyNoInteractions(intake);
    }

    private MvcTestResult asked(String code, String reason) {
        return mvc.post()
                .uri("/skills/{code}/answers", code)
                .param("reason", reason)
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();
    }
}
