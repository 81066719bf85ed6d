package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenant's runs by an open emergency access, for programs: each request is a use of it. */
@WebSlice
class EmergencyRunApiControllerTests {

    private static final String GLASS = "/api/v1/break-glass/g-1";
    private static final String RUN = GLASS + "/skills/tool/executions";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

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
        OpenGlass.of(PROGRAM.caller(), glasses);
    }

    @Test
    void whatCanBeRunByHandIsListed() {
        when(policy.available(OpenGlass.INSIDE, Access.RUN_BY_HAND, PageRequest.of(PageRequest.MAX_LIMIT, null)))
                .thenReturn(List.of(Versions.live(new Answers(false, true, true))));

        assertThat(mvc.get().uri(GLASS + "/skills").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"code":"tool","version":1,"name":"Tool","risk":"low","confirmationRequired":true}],
                         "nextCursor":null}""");
    }

    @Test
    void aRunIsAskedForInsideTheTenantAndSaysWhereItIs() {
        RunCommand asked = new RunCommand(
                new ScriptCode("tool"), JsonNodeFactory.instance.objectNode().put("n", 3), "k-1", null);
        when(executions.request(OpenGlass.INSIDE, asked)).thenReturn(ShownRun.in(ExecutionStatus.QUEUED));

        MvcTestResult accepted = sent(RUN, PROGRAM, "{\"input\":{\"n\":3},\"idempotencyKey\":\"k-1\"}");

        assertThat(accepted).hasStatus(202).headers().hasValue("Location", GLASS + "/executions/e-1");
        assertThat(accepted)
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"e-1\",\"status\":\"QUEUED\",\"version\":1,\"digest\":\"%s\"}"
                        .formatted(Digest.ofText("package")));
        verify(glasses).use(eq(PROGRAM.caller()), eq(OpenGlass.ID), contains("tool"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|400",
                "null|400",
                "[]|400",
                "{|400",
                "{\"input\":{},\"input\":{}}|400",
                "{\"input\":[]}|422",
                "{\"input\":{},\"idempotencyKey\":\" \"}|422",
                "{\"input\":{\"n\":1e999}}|422"
            })
    void aBodyThatDoesNotFitStartsNothing(String body, int status) {
        assertThat(sent(RUN, PROGRAM, body)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(executions, glasses);
    }

    @Test
    void norDoesOneThatIsTooLargeOrTooDeepOrOfAnotherKind() {
        assertThat(sent(RUN, PROGRAM, " ".repeat(4 * RunCommand.MAX_INPUT_BYTES + 1)))
                .hasStatus(413);
        assertThat(sent(RUN, PROGRAM, "{\"input\":" + "[".repeat(600))).hasStatus(400);
        assertThat(sent(RUN, PROGRAM, "{\"input\":{},\"idempotencyKey\":\"" + "k".repeat(129) + "\"}"))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(RUN)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{}")
                        .with(PROGRAM))
                .hasStatus(415);
        verifyNoInteractions(executions, glasses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "1tool", "public", "get_execution"})
    void whatCanBeNoCodeIsNotFound(String code) {
        assertThat(sent(GLASS + "/skills/" + code + "/executions", PROGRAM, "{}"))
                .hasStatus(404);
        verifyNoInteractions(executions, glasses);
    }

    @Test
    void theListGoesOnWhereTheCursorSaysAndLeadsToEachRun() {
        when(executions.list(OpenGlass.INSIDE, ExecutionCriteria.ALL, PageRequest.of(1, "e-9")))
                .thenReturn(new ItemList<>(List.of(ShownRun.in(ExecutionStatus.FAILED)), "e-1"));
        when(executions.view(OpenGlass.INSIDE, ShownRun.ID, 0)).thenReturn(ShownRun.in(ExecutionStatus.FAILED));

        MvcTestResult list = mvc.get()
                .uri(GLASS + "/executions?limit=1&cursor=e-9")
                .with(PROGRAM)
                .exchange();

        assertThat(list)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("e-1");
        assertThat(list).bodyJson().extractingPath("$.nextCursor").isEqualTo("e-1");
        assertThat(mvc.get().uri(GLASS + "/executions/e-1").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many"})
    void aPartOfAnotherSizeIsNone(String limit) {
        assertThat(mvc.get().uri(GLASS + "/executions?limit=" + limit).with(PROGRAM))
                .hasStatus(400);
        verifyNoInteractions(executions);
    }

    @Test
    void whatAScriptMadeIsADownloadThatNoBrowserInterprets() {
        when(logs.all(OpenGlass.INSIDE, "e-1"))
                .thenReturn(List.of(
                        new LogChunk(1, OutputStreamName.STDOUT, "größer"),
                        new LogChunk(2, OutputStreamName.STDERR, "<script>")));
        when(executions.artifact(OpenGlass.INSIDE, "e-1", "größe.html"))
                .thenReturn(new ArtifactContent("größe.html", "<b>".getBytes(StandardCharsets.UTF_8)));

        MvcTestResult log = download("/executions/e-1/log");
        assertThat(log.getResponse().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"e-1.log\"");
        assertThat(log).body().isEqualTo("größer<script>".getBytes(StandardCharsets.UTF_8));

        MvcTestResult file = download("/executions/e-1/artifacts/größe.html");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''gr%C3%B6%C3%9Fe.html");
        assertThat(file).body().isEqualTo("<b>".getBytes(StandardCharsets.UTF_8));
        verify(glasses).use(eq(PROGRAM.caller()), eq(OpenGlass.ID), contains("größe.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skills",
                "/executions",
                "/executions/e-1",
                "/executions/e-1/log",
                "/executions/e-1/artifacts/a.txt"
            })
    void anAccessThatIsOverOrAnothersFindsNothing(String door) {
        OpenGlass.over(glasses);

        assertThat(mvc.get().uri(GLASS + door).with(PROGRAM))
                .hasStatus(404)
                .bodyText()
                .contains("urn:hot-update:not-found");
        assertThat(sent(RUN, PROGRAM, "{}")).hasStatus(404);
        verifyNoInteractions(executions, policy);
        // how far the followed runs are is asked by the clock
        verify(logs, never()).all(any(), any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skills",
                "/executions",
                "/executions/e-1",
                "/executions/e-1/log",
                "/executions/e-1/artifacts/a.txt"
            })
    void nobodyElseFindsTheDoor(String door) {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(GLASS + door).with(other)).hasStatus(403);
            assertThat(sent(RUN, other, "{}")).hasStatus(403);
        }
        verifyNoInteractions(executions, policy);
        // how far the followed runs are is asked by the clock
        verify(logs, never()).all(any(), any());
    }

    private MvcTestResult sent(String path, SignedIn who, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }

    private MvcTestResult download(String path) {
        MvcTestResult file = mvc.get().uri(GLASS + path).with(PROGRAM).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_OCTET_STREAM)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
        return file;
    }
}
