package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's runs by an open emergency access, as pages: each request is a use of it. */
@WebSlice
class EmergencyRunPageControllerTests {

    private static final String GLASS = "/governance/break-glass/g-1";
    private static final String FORM = GLASS + "/skills/tool/run";
    private static final SignedIn GOVERNOR = SignedIn.PLATFORM_ADMIN;
    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BreakGlasses glasses;

    @Autowired
    Executions executions;

    @Autowired
    ExecutionLogs logs;

    @Autowired
    AvailabilityPolicy policy;

    @BeforeEach
    void open() {
        OpenGlass.of(GOVERNOR.caller(), glasses);
        when(policy.decide(OpenGlass.INSIDE, TOOL, Access.RUN_BY_HAND))
                .thenReturn(new Decision(Versions.live(new Answers(false, true, true)), null));
    }

    @Test
    void theRunsOfTheTenantAndWhatCanBeRunAreOnOnePage() {
        when(executions.list(OpenGlass.INSIDE, ExecutionCriteria.ALL, PageRequest.of(null, "e-9")))
                .thenReturn(new ItemList<>(List.of(ShownRun.in(ExecutionStatus.FAILED)), "e-1"));
        when(policy.available(OpenGlass.INSIDE, Access.RUN_BY_HAND, PageRequest.of(PageRequest.MAX_LIMIT, null)))
                .thenReturn(List.of(Versions.live(new Answers(false, true, false))));

        assertThat(mvc.get().uri(GLASS + "?cursor=e-9").with(GOVERNOR))
                .hasStatusOk()
                .hasViewName("execution/emergency-runs")
                .bodyText()
                .contains(
                        "href=\"" + GLASS + "/executions/e-1\"",
                        "href=\"" + FORM + "\"",
                        "action=\"" + GLASS + "/closing\"",
                        "cursor=e-1");
    }

    @Test
    void aRunsOutputIsTextAndItsDownloadIsByTheSameAccess() {
        when(executions.view(OpenGlass.INSIDE, ShownRun.ID, 0)).thenReturn(ShownRun.started());
        when(logs.tail(OpenGlass.INSIDE, ShownRun.ID))
                .thenReturn(new LogPart(
                        ExecutionStatus.RUNNING,
                        List.of(new LogChunk(1, OutputStreamName.STDOUT, "<out>")),
                        true,
                        false,
                        Instant.EPOCH,
                        Duration.ofSeconds(60)));

        assertThat(mvc.get().uri(GLASS + "/executions/e-1").with(GOVERNOR))
                .hasStatusOk()
                .hasViewName("execution/emergency-run")
                .bodyText()
                .contains("&lt;out&gt;", "href=\"/api/v1/break-glass/g-1/executions/e-1/log\"")
                .doesNotContain("<out>");
        verify(glasses).use(eq(GOVERNOR.caller()), eq(OpenGlass.ID), contains("log"));
    }

    @Test
    void theFormStartsEmptyWithAKeyOfItsOwn() {
        MvcTestResult form = mvc.get().uri(FORM).with(GOVERNOR).exchange();

        assertThat(form)
                .hasStatusOk()
                .hasViewName("execution/emergency-form")
                .model()
                .containsEntry("json", "{}");
        assertThat(keyOf(form))
                .isNotBlank()
                .isNotEqualTo(keyOf(mvc.get().uri(FORM).with(GOVERNOR).exchange()));
    }

    @Test
    void aRunIsAskedForInsideTheTenantAndIsShown() {
        RunCommand asked =
                new RunCommand(TOOL, JsonNodeFactory.instance.objectNode().put("n", 3), "k-1", null);
        when(executions.request(OpenGlass.INSIDE, asked)).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        assertThat(sent("{\"n\":3}", GOVERNOR)).hasRedirectedUrl(GLASS + "/executions/e-1");
    }

    @Test
    void whoTypedNothingAsksWithAnEmptyInput() {
        RunCommand asked = new RunCommand(TOOL, JsonNodeFactory.instance.objectNode(), null, null);
        when(executions.request(OpenGlass.INSIDE, asked)).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        assertThat(mvc.post().uri(FORM).with(GOVERNOR).with(csrf())).hasRedirectedUrl(GLASS + "/executions/e-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "{\"n\":1,\"n\":2}", "{\"n\":1e999}"})
    void whatIsNoInputStartsNothingAndStaysToBePutRight(String text) {
        MvcTestResult page = sent(text, GOVERNOR);

        assertThat(page)
                .hasStatus(422)
                .hasViewName("execution/emergency-form")
                .model()
                .containsEntry("json", text)
                .containsEntry("idempotencyKey", "k-1");
        assertThat(page).bodyText().contains("role=\"alert\"");
        verifyNoInteractions(executions);
    }

    @Test
    void norDoesWhatNobodyCanFollow() {
        assertThat(sent("[".repeat(2000), GOVERNOR)).hasStatus(400).hasViewName("execution/emergency-form");
        assertThat(sent("{\"n\":" + "1".repeat(6000) + "}", GOVERNOR))
                .hasStatus(422)
                .hasViewName("execution/emergency-form");
        verifyNoInteractions(executions);
    }

    @Test
    void aRefusedRunIsToldOnTheFormAndWhatIsNotThereIsNotFound() {
        when(executions.request(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CHANNEL_CLOSED, Wording.told("Not by hand.")));
        assertThat(sent("{}", GOVERNOR))
                .hasStatus(403)
                .hasViewName("execution/emergency-form")
                .bodyText()
                .contains("Not by hand.");

        when(policy.decide(OpenGlass.INSIDE, TOOL, Access.RUN_BY_HAND))
                .thenReturn(new Decision(null, Decision.Refusal.NOT_LIVE));
        assertThat(mvc.get().uri(FORM).with(GOVERNOR)).hasStatus(404).hasViewName("web/error");
        assertThat(mvc.get().uri(GLASS + "/skills/No_Such/run").with(GOVERNOR)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/executions/e-1", "/skills/tool/run"})
    void anAccessThatIsOverOrAnothersFindsNothing(String page) {
        OpenGlass.over(glasses);

        assertThat(mvc.get().uri(GLASS + page).with(GOVERNOR)).hasStatus(404).hasViewName("web/error");
        assertThat(sent("{}", GOVERNOR)).hasStatus(404).hasViewName("web/error");
        verifyNoInteractions(executions);
        // how far the followed runs are is asked by the clock
        verify(logs, never()).all(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/executions/e-1", "/skills/tool/run"})
    void neitherAnotherRoleNorAnotherSiteGetsIn(String page) {
        for (SignedIn other : Everybody.but(GOVERNOR)) {
            assertThat(mvc.get().uri(GLASS + page).with(other)).hasStatus(403);
            assertThat(sent("{}", other)).hasStatus(403);
        }
        assertThat(mvc.post().uri(FORM).param("json", "{}").with(GOVERNOR)).hasStatus(403);
        verify(glasses, never()).use(any(), any(), any());
        verifyNoInteractions(executions);
        // how far the followed runs are is asked by the clock
        verify(logs, never()).all(any(), any());
    }

    private static String keyOf(MvcTestResult form) {
        return String.valueOf(form.getMvcResult().getModelAndView().getModel().get("idempotencyKey"));
    }

    private MvcTestResult sent(String text, SignedIn who) {
        return mvc.post()
                .uri(FORM)
                .param("json", text)
                .param("idempotencyKey", "k-1")
                .with(who)
                .with(csrf())
                .exchange();
    }
}
