package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
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
class PublicSubmissionApiControllerTests {

    private static final String SUBMISSIONS = "/api/v1/public/submissions";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionIntake intake;

    @Test
    void aFolderIsHandedInForThePublicAreaAndTellsItsAddress() {
        when(intake.submitPublic(any(), any()))
                .thenReturn(ShownSubmission.of(TenantId.PUBLIC, SubmissionStatus.CHECKING, 1));

        MvcTestResult answer = sent(PROGRAM, part("metadata", null, """
                        {"scriptCode":"tool","scenario":"Counts","note":"New","confirmationRequired":false,
                         "nameEncoding":"GBK"}"""), part("package", "tool.zip", "PK"));

        assertThat(answer).hasStatus(201).headers().hasValue("Location", "/api/v1/submissions/" + ShownSubmission.ID);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"id\":\"s-1\",\"tenant\":\"public\"}");
        SubmitCommand command = handedIn();
        assertThat(command)
                .extracting("scriptCode", "scenario", "note", "tenant", "answers")
                .containsExactly("tool", "Counts", "New", null, new RequestedAnswers(null, null, false));
        assertThat(command.upload())
                .isInstanceOfSatisfying(
                        PackageUpload.Zip.class,
                        zip -> assertThat(zip.nameEncoding()).isEqualTo("GBK"));
    }

    @Test
    void theFilesOfAFolderAreTakenOneByOneAndWhatIsNotSaidIsEmpty() {
        when(intake.submitPublic(any(), any()))
                .thenReturn(ShownSubmission.of(TenantId.PUBLIC, SubmissionStatus.CHECKING, 1));

        assertThat(sent(
                        PROGRAM,
                        part("metadata", null, "{}"),
                        part("files", "tool/main.py", "print(1)"),
                        part("files", "tool/README.md", "# Tool")))
                .hasStatus(201);

        SubmitCommand command = handedIn();
        assertThat(command).extracting("scriptCode", "scenario").containsExactly("", "");
        assertThat(command.upload())
                .isInstanceOfSatisfying(
                        PackageUpload.Files.class,
                        files -> assertThat(files.files())
                                .extracting("name")
                                .containsExactly("tool/main.py", "tool/README.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"aiCallable\":\"yes\"}", "{\"scriptCode\":1}", "{} {}"})
    void metadataThatIsNoneIsRefusedBeforeAnythingIsStored(String metadata) {
        assertThat(sent(PROGRAM, part("metadata", null, metadata), part("package", "tool.zip", "PK")))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(intake);
    }

    @Test
    void metadataOfMoreThanItsBoundIsRefused() {
        String metadata = "{\"note\":\"" + "x".repeat(256 * 1024) + "\"}";

        assertThat(sent(PROGRAM, part("metadata", null, metadata), part("package", "tool.zip", "PK")))
                .hasStatus(413)
                .bodyText()
                .contains("urn:hot-update:too-large");
        verifyNoInteractions(intake);
    }

    @Test
    void bothPartsAreNeededAndTheFolderOnce() {
        MockPart metadata = part("metadata", null, "{}");
        MockPart zip = part("package", "tool.zip", "PK");

        assertThat(sent(PROGRAM, metadata)).hasStatus(400);
        assertThat(sent(PROGRAM, zip)).hasStatus(400);
        assertThat(sent(PROGRAM, metadata, part("package", null, "PK"))).hasStatus(400);
        assertThat(sent(PROGRAM, metadata, zip, part("files", "main.py", "1"))).hasStatus(400);
        assertThat(mvc.post()
                        .uri(SUBMISSIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(PROGRAM))
                .hasStatus(415);
        verifyNoInteractions(intake);
    }

    @Test
    void allFindingsAreTold() {
        when(intake.submitPublic(any(), any()))
                .thenThrow(new HotUpdateException(
                        ErrorCode.SUBMISSION_UNACCEPTABLE,
                        Wording.told("Not acceptable."),
                        List.of(Finding.of(FindingCode.FIELD_INVALID, "scenario", "Say what it is for."))));

        assertThat(sent(PROGRAM, part("metadata", null, "{}"), part("package", "tool.zip", "PK")))
                .hasStatus(422)
                .bodyText()
                .contains("urn:hot-update:submission-unacceptable", "FIELD_INVALID", "scenario");
    }

    @Test
    void nobodyButAPlatformAdminHandsInForEverybody() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(sent(other, part("metadata", null, "{}"), part("package", "tool.zip", "PK")))
                    .hasStatus(403);
        }
        verifyNoInteractions(intake);
    }

    private SubmitCommand handedIn() {
        ArgumentCaptor<SubmitCommand> command = ArgumentCaptor.forClass(SubmitCommand.class);
        verify(intake).submitPublic(eq(PROGRAM.caller()), command.capture());
        return command.getValue();
    }

    private MvcTestResult sent(SignedIn who, MockPart... parts) {
        return mvc.post().uri(SUBMISSIONS).multipart().part(parts).with(who).exchange();
    }

    private static MockPart part(String name, @Nullable String file, String content) {
        return new MockPart(name, file, content.getBytes(StandardCharsets.UTF_8));
    }
}
