package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SubmissionApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.ADMIN.byToken();
    private static final String ONE = "/api/v1/submissions/" + ShownSubmission.ID;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionIntake intake;

    @Autowired
    SubmissionCatalogue catalogue;

    @Test
    void aSubmissionIsCreatedFromItsMetadataAndTellsItsAddress() {
        when(intake.submit(any(), any())).thenReturn(ShownSubmission.in(SubmissionStatus.CHECKING));

        MvcTestResult answer = submitted("""
                {"scriptCode":"tool","scenario":"Counts","aiCallable":true,"manualExecution":null,"tenant":"acme"}""");

        assertThat(answer).hasStatus(201).headers().hasValue("Location", ONE);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("CHECKING");
        ArgumentCaptor<SubmitCommand> sent = ArgumentCaptor.forClass(SubmitCommand.class);
        verify(intake).submit(eq(PROGRAM.caller()), sent.capture());
        assertThat(sent.getValue())
                .extracting("scriptCode", "tenant", "answers")
                .containsExactly("tool", "acme", new RequestedAnswers(true, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"aiCallable\":\"yes\"}", "{\"scriptCode\":1}", "{} {}"})
    void metadataThatIsNoneIsRefusedBeforeAnythingIsStored(String metadata) {
        assertThat(submitted(metadata)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(intake);
    }

    @Test
    void aFolderIsNeeded() {
        assertThat(mvc.post()
                        .uri("/api/v1/submissions")
                        .multipart()
                        .part(part("metadata", null, "{}"))
                        .with(PROGRAM))
                .hasStatus(400)
                .bodyText()
                .contains("Send the folder");
        verifyNoInteractions(intake);
    }

    @Test
    void theListKnowsLimitAndCursor() {
        when(catalogue.list(PROGRAM.caller(), SubmissionCriteria.ALL, PageRequest.of(7, "s-9")))
                .thenReturn(new ItemList<>(List.of(ShownSubmission.in(SubmissionStatus.AVAILABLE)), "s-1"));

        assertThat(mvc.get().uri("/api/v1/submissions?limit=7&cursor=s-9").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.nextCursor")
                .isEqualTo("s-1");
        assertThat(mvc.get().uri("/api/v1/submissions?limit=many").with(PROGRAM))
                .hasStatus(400)
                .bodyText()
                .contains("'limit'");
    }

    @Test
    void aFileIsTextThatNoBrowserActsUpon() {
        RelativePath path = new RelativePath("web/page.html");
        when(catalogue.file(PROGRAM.caller(), ShownSubmission.ID, path))
                .thenReturn(new PackageFile(path, Digest.ofText("x"), 8));
        when(catalogue.open(PROGRAM.caller(), ShownSubmission.ID, path))
                .thenReturn(new ByteArrayInputStream("<script>".getBytes(StandardCharsets.UTF_8)));

        MvcTestResult file =
                mvc.get().uri(ONE + "/files/web/page.html").with(PROGRAM).exchange();

        assertThat(file).hasStatusOk().hasBodyTextEqualTo("<script>");
        assertThat(file)
                .headers()
                .hasValue("Content-Type", "text/plain;charset=UTF-8")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(file)
                .headers()
                .hasEntrySatisfying(
                        "Content-Disposition",
                        value -> assertThat(value.toString())
                                .contains("inline", "page.html")
                                .doesNotContain("web/"));
    }

    @Test
    void aPathThatCanBeNoneNamesNoFile() {
        assertThat(mvc.get().uri(ONE + "/files/a/").with(PROGRAM)).hasStatus(404);
        verifyNoInteractions(catalogue);
    }

    @Test
    void aWithdrawalWithoutAReasonIsTheRulesMatter() {
        when(intake.withdraw(PROGRAM.caller(), ShownSubmission.ID, ""))
                .thenReturn(ShownSubmission.in(SubmissionStatus.WITHDRAWN));

        assertThat(mvc.post()
                        .uri(ONE + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void anAssistantNeverSubmits() {
        assertThat(mvc.post()
                        .uri("/api/v1/submissions")
                        .multipart()
                        .part(part("metadata", null, "{}"))
                        .with(SignedIn.ADMIN.byAi()))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult submitted(String metadata) {
        return mvc.post()
                .uri("/api/v1/submissions")
                .multipart()
                .part(part("metadata", null, metadata), part("package", "tool.zip", "PK"))
                .with(PROGRAM)
                .exchange();
    }

    private static MockPart part(String name, @Nullable String file, String content) {
        return new MockPart(name, file, content.getBytes(StandardCharsets.UTF_8));
    }
}
