package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.execution.ChainOfEvidence;
import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ExecutionPageControllerTests {

    private static final String PAGE = "/executions/" + ShownRun.ID;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Executions executions;

    @Autowired
    ExecutionLogs logs;

    @Autowired
    Evidence evidence;

    @ParameterizedTest
    @EnumSource
    void thePageRefreshesAndOffersTheEndUntilTheRunHasEnded(ExecutionStatus status) {
        shown(ShownRun.in(status));

        MvcTestResult page = mvc.get().uri(PAGE).with(SignedIn.MEMBER).exchange();

        assertThat(page).hasStatusOk().hasViewName("execution/one");
        assertThat(page)
                .model()
                .containsEntry("live", !status.isFinal())
                .containsEntry("mayCancel", !status.isFinal())
                .containsEntry("mayRunAgain", status != ExecutionStatus.AWAITING_CONFIRMATION);
    }

    @Test
    void whatARunPrintsIsTextOnThePage() {
        shown(ShownRun.in(ExecutionStatus.RUNNING));

        assertThat(mvc.get().uri(PAGE).with(SignedIn.MEMBER))
                .bodyText()
                .contains("&lt;out&gt;", "data-log=\"/api/v1/executions/e-1/log\"");
    }

    @Test
    void whoMayDecideIsAskedAndThePageStandsStill() {
        shown(ShownRun.waiting("mia", RiskLevel.HIGH));
        assertThat(mvc.get().uri(PAGE).with(SignedIn.CONFIRMER))
                .model()
                .containsEntry("mayDecide", true)
                .containsEntry("live", false);
        assertThat(mvc.get().uri(PAGE).with(SignedIn.MEMBER)).model().containsEntry("mayDecide", false);

        shown(ShownRun.waiting("cleo", RiskLevel.HIGH));
        assertThat(mvc.get().uri(PAGE).with(SignedIn.CONFIRMER)).model().containsEntry("mayDecide", false);
    }

    @Test
    void whoLooksOnOnlyMayNeitherEndNorRepeat() {
        shown(ShownRun.in(ExecutionStatus.RUNNING));

        assertThat(mvc.get().uri(PAGE).with(SignedIn.REVIEWER))
                .model()
                .containsEntry("mayCancel", false)
                .containsEntry("mayRunAgain", false)
                .containsEntry("mayAudit", false);
    }

    @Test
    void theListGoesOnWhereTheCursorSays() {
        when(executions.list(SignedIn.MEMBER.caller(), ExecutionCriteria.ALL, PageRequest.of(null, "e-9")))
                .thenReturn(new ItemList<>(List.of(ShownRun.in(ExecutionStatus.FAILED)), "e-1"));

        assertThat(mvc.get().uri("/executions?cursor=e-9").with(SignedIn.MEMBER))
                .hasStatusOk()
                .hasViewName("execution/list")
                .bodyText()
                .contains("href=\"/executions/e-1\"", "cursor=e-1");
    }

    @Test
    void anEndIsToldOnThePageAndARefusedOneToo() {
        assertThat(cancelled()).hasRedirectedUrl(PAGE).flash().containsEntry("done", "run.cancelled");

        when(executions.cancel(any(), eq(ShownRun.ID))).thenThrow(ExecutionStatus.SUCCEEDED.refusal());
        assertThat(cancelled()).hasRedirectedUrl(PAGE).flash().containsEntry("problem", "This run is succeeded.");
    }

    @Test
    void aForeignRunIsNotFound() {
        when(executions.cancel(any(), eq(ShownRun.ID))).thenThrow(HotUpdateException.notFound("run"));

        assertThat(cancelled()).hasStatus(404).hasViewName("web/error");
    }

    private MvcTestResult cancelled() {
        return mvc.post()
                .uri(PAGE + "/cancellation")
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();
    }

    private void shown(ExecutionView run) {
        when(executions.view(any(), eq(ShownRun.ID), eq(0))).thenReturn(run);
        when(evidence.of(any(), eq(run)))
                .thenReturn(new ChainOfEvidence(
                        Map.of(ChainOfEvidence.Link.SIGNED, ChainOfEvidence.Standing.HOLDS), null, null, List.of()));
        when(logs.tail(any(), eq(ShownRun.ID)))
                .thenReturn(new LogPart(
                        run.status(),
                        List.of(new LogChunk(1, OutputStreamName.STDOUT, "<out>")),
                        false,
                        false,
                        Instant.EPOCH,
                        Duration.ofSeconds(60)));
    }
}
