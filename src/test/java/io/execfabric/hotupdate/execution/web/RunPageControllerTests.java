package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.UploadBatchView;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RunPageControllerTests {

    private static final String PAGE = "/skills/tool/run";
    private static final String SCHEMA = """
            {"type":"object","properties":{"lines":{"type":"integer"},"title":{"type":"string"}}}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AvailabilityPolicy policy;

    @Autowired
    Executions executions;

    @Autowired
    UploadBatches uploads;

    @Test
    void aFlatSchemaIsAFormAndEveryVisitHasAKeyOfItsOwn() {
        offered(SCHEMA);

        MvcTestResult page = mvc.get().uri(PAGE).with(SignedIn.MEMBER).exchange();

        assertThat(page).hasStatusOk().hasViewName("execution/run");
        assertThat(page).bodyText().contains("name=\"input.lines\"", "name=\"input.title\"");
        assertThat(key(page))
                .isNotBlank()
                .isNotEqualTo(key(mvc.get().uri(PAGE).with(SignedIn.MEMBER).exchange()));
    }

    @Test
    void withoutASchemaTheInputIsJson() {
        offered(null);

        assertThat(mvc.get().uri(PAGE).with(SignedIn.MEMBER))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"json\"")
                .doesNotContain("name=\"input.");
    }

    @Test
    void anEarlierRunsInputIsWhatTheFormBeginsWith() {
        offered(null);
        when(executions.view(SignedIn.MEMBER.caller(), ShownRun.ID, 0))
                .thenReturn(ShownRun.in(ExecutionStatus.SUCCEEDED));

        assertThat(mvc.get().uri(PAGE + "?from=" + ShownRun.ID).with(SignedIn.MEMBER))
                .model()
                .extractingByKey("json")
                .asString()
                .contains("\"lines\" : 3");
    }

    @Test
    void whatWasTypedIsAskedForWithItsTypesAndTheUploadedFiles() {
        offered(SCHEMA);
        when(uploads.store(eq(SignedIn.MEMBER.caller()), any())).thenReturn(new UploadBatchView("b-1", List.of()));
        when(executions.request(any(), any())).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        assertThat(mvc.post()
                        .uri(PAGE)
                        .multipart()
                        .file(new MockMultipartFile("files", "data.csv", null, new byte[] {1}))
                        .param("idempotencyKey", "k-1")
                        .param("input.lines", "3")
                        .param("input.title", "Lines")
                        .with(SignedIn.MEMBER)
                        .with(csrf()))
                .hasRedirectedUrl("/executions/" + ShownRun.ID);

        RunCommand sent = asked();
        assertThat(sent.inputText()).isEqualTo("{\"lines\":3,\"title\":\"Lines\"}");
        assertThat(sent)
                .extracting("code", "idempotencyKey", "uploadBatchNo")
                .containsExactly(new ScriptCode("tool"), "k-1", "b-1");
    }

    @Test
    void aRefusalKeepsKeyAndInputAndSaysWhichFieldIsWrong() {
        offered(SCHEMA);
        when(executions.request(any(), any()))
                .thenThrow(new HotUpdateException(
                        ErrorCode.INPUT_INVALID,
                        Wording.told("The input does not fit."),
                        List.of(Finding.of(FindingCode.FIELD_INVALID, "lines", "At least 1."))));

        MvcTestResult page = posted("input.lines", "-3");

        assertThat(page).hasStatus(422).hasViewName("execution/run");
        assertThat(page).model().containsEntry("idempotencyKey", "k-1");
        assertThat(page).bodyText().contains("value=\"-3\"", "At least 1.");
    }

    @Test
    void whatWentAwayMeanwhileIsNotFound() {
        offered(null);
        when(executions.request(any(), any())).thenThrow(HotUpdateException.notFound("capability"));

        assertThat(posted("json", "{}")).hasStatus(404).hasViewName("web/error");
    }

    @Test
    void textThatIsNoJsonStaysWithTheLineThatIsWrong() {
        offered(null);

        assertThat(posted("json", "{\n\"a\": }"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not JSON: line 2.", "&quot;a&quot;: }");
        verifyNoInteractions(executions);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayNotBeRunByHandHasNoForm(Refusal why) {
        when(policy.decide(any(), any(), any())).thenReturn(new Decision(null, why));

        assertThat(mvc.get().uri(PAGE).with(SignedIn.MEMBER))
                .hasStatus(why.code().status())
                .hasViewName("web/error");
        assertThat(posted("json", "{}")).hasStatus(why.code().status());
        verifyNoInteractions(executions);
    }

    @Test
    void aNameThatCanBeNoCodeAsksNobody() {
        assertThat(mvc.get().uri("/skills/No_Such/run").with(SignedIn.MEMBER)).hasStatus(404);
        verifyNoInteractions(policy);
    }

    private void offered(@Nullable String schema) {
        when(policy.decide(SignedIn.MEMBER.caller(), new ScriptCode("tool"), Access.RUN_BY_HAND))
                .thenReturn(new Decision(Versions.taking(new Answers(false, true, false), schema), null));
    }

    private MvcTestResult posted(String field, String value) {
        return mvc.post()
                .uri(PAGE)
                .param("idempotencyKey", "k-1")
                .param(field, value)
                .with(SignedIn.MEMBER)
                .with(csrf())
                .exchange();
    }

    private RunCommand asked() {
        ArgumentCaptor<RunCommand> sent = ArgumentCaptor.forClass(RunCommand.class);
        verify(executions).request(eq(SignedIn.MEMBER.caller()), sent.capture());
        return sent.getValue();
    }

    private static String key(MvcTestResult page) {
        return String.valueOf(page.getMvcResult().getModelAndView().getModel().get("idempotencyKey"));
    }
}
