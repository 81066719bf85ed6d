package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.submission.AnswersCommand;
import io.execfabric.hotupdate.submission.AnswersIntake;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class AnswersApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.ADMIN.byToken();
    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AnswersIntake intake;

    @Test
    void aWishIsASubmissionThatTellsItsAddress() {
        when(intake.request(any(), any())).thenReturn(ShownSubmission.in(SubmissionStatus.IN_REVIEW));

        MvcTestResult answer = asked("""
                {"aiCallable":true,"manualExecution":false,"confirmationRequired":true,"risk":"high",
                 "limits":{"wallSeconds":90},"reason":" Now for AI "}""");

        assertThat(answer).hasStatus(201).headers().hasValue("Location", "/api/v1/submissions/" + ShownSubmission.ID);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("IN_REVIEW");
        verify(intake)
                .request(
                        PROGRAM.caller(),
                        new AnswersCommand(
                                TOOL,
                                new RequestedAnswers(true, false, true),
                                RiskLevel.HIGH,
                                new RunLimits(Map.of(RunLimit.WALL_SECONDS, 90)),
                                new Reason("Now for AI")));
    }

    @Test
    void whatIsLeftOutOrNullWasNotSaid() {
        when(intake.request(any(), any())).thenReturn(ShownSubmission.in(SubmissionStatus.IN_REVIEW));

        assertThat(asked("{\"aiCallable\":null,\"reason\":\"x\"}")).hasStatus(201);
        verify(intake)
                .request(
                        PROGRAM.caller(),
                        new AnswersCommand(TOOL, new RequestedAnswers(null, null, null), null, null, new Reason("x")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                    | 400",
                "null                                                  | 400",
                "[]                                                    | 400",
                "{}                                                    | 422",
                "{\"reason\":\" \"}                                    | 422",
                "{\"reason\":\"x\",\"aiCallable\":\"perhaps\"}         | 400",
                "{\"reason\":\"x\",\"risk\":\"none\"}                  | 400",
                "{\"reason\":\"x\",\"limits\":{\"wallSeconds\":0}}     | 400",
                "{\"reason\":\"x\",\"limits\":{\"wallSeconds\":null}}  | 400",
                "{\"reason\":\"x\",\"limits\":{\"wallSeconds\":1.5}}   | 400",
                "{\"reason\":\"x\",\"limits\":{\"luck\":7}}            | 400",
                "{\"reason\":\"x\",\"limits\":90}                      | 400"
            })
    void aWishThatIsNoneAsksNobody(String body, int status) {
        assertThat(asked(body)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(intake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "public", "{x}"})
    void whatCanBeNoCodeIsNotFound(String code) {
        assertThat(asked(code, "{\"reason\":\"x\"}", PROGRAM)).hasStatus(404);
        verifyNoInteractions(intake);
    }

    @Test
    void whatIsNotLiveIsNotFound() {
        when(intake.request(any(), any())).thenThrow(HotUpdateException.notFound("capability"));

        assertThat(asked("{\"reason\":\"x\"}")).hasStatus(404).bodyText().contains("urn:hot-update:not-found");
    }

    @Test
    void nobodyButAnAdminAsksForAny() {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN)) {
            assertThat(asked("tool", "{\"reason\":\"x\"}", other)).hasStatus(403);
        }
        verifyNoInteractions(intake);
    }

    private MvcTestResult asked(String body) {
        return asked("tool", body, PROGRAM);
    }

    private MvcTestResult asked(String code, String body, SignedIn who) {
        return mvc.post()
                .uri("/api/v1/skills/{code}/answers", code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
