package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.FolderCheckResult;
import io.execfabric.hotupdate.submission.FolderPreview;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmitCommand;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SubmitPageControllerTests {

    private static final MockMultipartFile ZIP = new MockMultipartFile("package", "tool.zip", null, new byte[] {1});

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionIntake intake;

    @Autowired
    FolderPreview preview;

    @Test
    void whatWasTypedBecomesTheCommandAndWhatWasNotSaidStaysOpen() {
        when(intake.submit(any(), any())).thenReturn(ShownSubmission.in(SubmissionStatus.CHECKING));

        assertThat(mvc.post()
                        .uri("/submissions")
                        .multipart()
                        .file(ZIP)
                        .param("scriptCode", " tool ")
                        .param("scenario", "Counts lines")
                        .param("note", "  ")
                        .param("aiCallable", "yes")
                        .param("manualExecution", "no")
                        .param("confirmationRequired", "")
                        .param("nameEncoding", "GBK")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl("/submissions/s-1");

        ArgumentCaptor<SubmitCommand> sent = ArgumentCaptor.forClass(SubmitCommand.class);
        verify(intake).submit(eq(SignedIn.ADMIN.caller()), sent.capture());
        assertThat(sent.getValue())
                .extracting("scriptCode", "scenario", "note", "tenant", "answers", "upload.nameEncoding")
                .containsExactly("tool", "Counts lines", null, null, new RequestedAnswers(true, false, null), "GBK");
    }

    @Test
    void aRefusalListsItsFindingsBesideWhatWasTyped() {
        when(intake.submit(any(), any()))
                .thenThrow(new HotUpdateException(
                        ErrorCode.SUBMISSION_UNACCEPTABLE,
                        Wording.told("The submission cannot be accepted as it is."),
                        List.of(Finding.of(FindingCode.README_MISSING, "README.md", "There is none."))));

        MvcTestResult page = mvc.post()
                .uri("/submissions")
                .multipart()
                .file(ZIP)
                .param("scenario", "Typed <by> hand")
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();

        assertThat(page).hasStatus(422).hasViewName("submission/new");
        assertThat(page).bodyText().contains("README.md", "Typed &lt;by&gt; hand");
    }

    @Test
    void twoFoldersAreNoneAndNothingIsSubmitted() {
        MockMultipartFile file = new MockMultipartFile("files", "main.py", null, new byte[] {1});

        assertThat(mvc.post()
                        .uri("/submissions")
                        .multipart()
                        .file(ZIP)
                        .file(file)
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasStatus(400)
                .bodyText()
                .contains("Send the folder once");
        verifyNoInteractions(intake);
    }

    @Test
    void theCheckStoresNothingAndAScriptGetsTheReportAlone() {
        when(preview.check(eq(SignedIn.ADMIN.caller()), any(PackageUpload.class), eq("tool")))
                .thenReturn(new FolderCheckResult(
                        FolderCheckResult.Verdict.REFUSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        List.of(Finding.of(FindingCode.README_MISSING, "README.md", "There is none."))));

        assertThat(checked("htmx")).hasStatusOk().hasViewName("submission/report :: report");
        assertThat(checked("htmx")).bodyText().contains("README.md").doesNotContain("<body");
        assertThat(checked(null)).hasStatusOk().hasViewName("submission/new");
        verifyNoInteractions(intake);
    }

    @Test
    void aFolderThatCannotBeLookedAtIsRefusedInTheReportToo() {
        when(preview.check(any(), any(), any()))
                .thenThrow(new HotUpdateException(
                        ErrorCode.TOO_LARGE,
                        Wording.told("No."),
                        List.of(Finding.of(FindingCode.ARCHIVE_TOO_LARGE, "data.bin", "Leave it out."))));

        assertThat(checked("htmx")).hasStatus(413).bodyText().contains("data-verdict=\"REFUSED\"", "data.bin");
    }

    @Test
    void onlyAnAdminSubmits() {
        assertThat(mvc.get().uri("/submissions/new").with(SignedIn.MEMBER)).hasStatus(403);
        assertThat(mvc.get().uri("/submissions/new")).hasRedirectedUrl("/login");
    }

    private MvcTestResult checked(@Nullable String by) {
        var request = mvc.post()
                .uri("/submissions/check")
                .multipart()
                .file(ZIP)
                .param("scriptCode", " tool ")
                .with(SignedIn.ADMIN)
                .with(csrf());
        return (by == null ? request : request.header("X-Requested-With", by)).exchange();
    }
}
