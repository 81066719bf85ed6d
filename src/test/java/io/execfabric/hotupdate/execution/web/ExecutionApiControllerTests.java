package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ExecutionApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();
    private static final String ONE = "/api/v1/executions/" + ShownRun.ID;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Executions executions;

    @Autowired
    Confirmations confirmations;

    @Test
    void aRequestIsAcceptedAndTellsWhereItsRunIs() {
        when(executions.request(any(), any())).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        MvcTestResult answer = requested(
                "/api/v1/skills/tool/executions",
                "{\"input\":{\"n\":1.10,\"big\":12345678901234567890},\"idempotencyKey\":\"k\",\"uploadBatchNo\":\"b\"}");

        assertThat(answer).hasStatus(202).headers().hasValue("Location", ONE);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("QUEUED");
        ArgumentCaptor<RunCommand> sent = ArgumentCaptor.forClass(RunCommand.class);
        verify(executions).request(eq(PROGRAM.caller()), sent.capture());
        assertThat(sent.getValue().inputText()).isEqualTo("{\"n\":1.10,\"big\":12345678901234567890}");
        assertThat(sent.getValue())
                .extracting("idempotencyKey", "uploadBatchNo")
                .containsExactly("k", "b");
    }

    @Test
    void withoutAnInputItIsEmpty() {
        when(executions.request(any(), any())).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        assertThat(requested("/api/v1/skills/tool/executions", "{}")).hasStatus(202);

        ArgumentCaptor<RunCommand> sent = ArgumentCaptor.forClass(RunCommand.class);
        verify(executions).request(any(), sent.capture());
        assertThat(sent.getValue().inputText()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400",
                "null | 400",
                "[] | 400",
                "{} {} | 400",
                "{\"input\":{\"a\":1,\"a\":2}} | 400",
                "{\"input\":[]} | 422",
                "{\"input\":{\"n\":1e999}} | 422",
                "{\"idempotencyKey\":\" \"} | 422"
            })
    void aBodyThatIsNoRequestAsksForNothing(String body, int status) {
        assertThat(requested("/api/v1/skills/tool/executions", body))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(executions);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        when(executions.request(any(), any()))
                .thenThrow(new QuotaExceeded(Wording.told("Too fast."), Duration.ofSeconds(7)));

        assertThat(requested("/api/v1/skills/tool/executions", "{}"))
                .hasStatus(429)
                .headers()
                .hasValue("Retry-After", "7");
    }

    @Test
    void aNameThatCanBeNoCodeIsNotFound() {
        assertThat(requested("/api/v1/skills/No_Such/executions", "{}")).hasStatus(404);
        verifyNoInteractions(executions);
    }

    @Test
    void whoReadsARunSaysHowLongToWait() {
        when(executions.view(PROGRAM.caller(), ShownRun.ID, 0)).thenReturn(ShownRun.in(ExecutionStatus.RUNNING));
        when(executions.whenEnded(PROGRAM.caller(), ShownRun.ID, 5))
                .thenReturn(CompletableFuture.supplyAsync(() -> ShownRun.in(ExecutionStatus.SUCCEEDED)));

        assertThat(mvc.get().uri(ONE).with(PROGRAM))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RUNNING");
        assertThat(mvc.get().uri(ONE + "?waitSeconds=5").with(PROGRAM))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SUCCEEDED");
        assertThat(mvc.get().uri(ONE + "?waitSeconds=long").with(PROGRAM)).hasStatus(400);
    }

    @Test
    void whatBecomesOfAWaitIsItsAnswer() {
        when(executions.whenEnded(PROGRAM.caller(), ShownRun.ID, 5))
                .thenReturn(CompletableFuture.failedFuture(new HotUpdateException(
                        ErrorCode.NOT_AUTHENTICATED, Wording.told("You have been signed out."))));

        assertThat(mvc.get().uri(ONE + "?waitSeconds=5").with(PROGRAM))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whoAsksForTheHeadAloneWaitsForNothing() {
        when(executions.view(PROGRAM.caller(), ShownRun.ID, 0)).thenReturn(ShownRun.in(ExecutionStatus.RUNNING));

        assertThat(mvc.head().uri(ONE + "?waitSeconds=5").with(PROGRAM)).hasStatusOk();
        assertThat(mvc.head().uri(ONE + "?waitSeconds=31").with(PROGRAM)).hasStatus(400);
        assertThat(mvc.get().uri(ONE + "?waitSeconds=-1").with(PROGRAM)).hasStatus(400);
        verify(executions, never()).whenEnded(any(), any(), anyInt());
    }

    @Test
    void aDecisionIsCarriedOnAndNoneIsRefused() {
        SignedIn confirmer = SignedIn.CONFIRMER.byToken();
        when(confirmations.decide(confirmer.caller(), ShownRun.ID, ConfirmationDecision.DENY, "no"))
                .thenReturn(ShownRun.in(ExecutionStatus.DENIED));

        assertThat(decided(confirmer, "{\"decision\":\"DENY\",\"comment\":\"no\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DENIED");
        assertThat(decided(confirmer, "{}")).hasStatus(400).bodyText().contains("CONFIRM or DENY");
        assertThat(decided(confirmer, "{\"decision\":\"PERHAPS\"}")).hasStatus(400);
        assertThat(decided(confirmer.byAi(), "{\"decision\":\"CONFIRM\"}")).hasStatus(403);
    }

    @Test
    void aGeneratedFileIsADownloadThatNoBrowserActsUpon() {
        when(executions.artifact(PROGRAM.caller(), ShownRun.ID, "a.html"))
                .thenReturn(new ArtifactContent("a.html", "<script>".getBytes(StandardCharsets.UTF_8)));

        MvcTestResult file =
                mvc.get().uri(ONE + "/artifacts/a.html").with(PROGRAM).exchange();

        assertThat(file).hasStatusOk().hasBodyTextEqualTo("<script>");
        assertThat(file)
                .headers()
                .hasValue("Content-Type", "application/octet-stream")
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(file)
                .headers()
                .hasEntrySatisfying(
                        "Content-Disposition",
                        value -> assertThat(value.toString()).contains("attachment", "a.html"));
    }

    private MvcTestResult requested(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(PROGRAM)
                .exchange();
    }

    private MvcTestResult decided(SignedIn who, String body) {
        return mvc.post()
                .uri(ONE + "/confirmation")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
