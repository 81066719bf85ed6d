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
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SubmissionPageControllerTests {

    private static final String PAGE = "/submissions/" + ShownSubmission.ID;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionCatalogue catalogue;

    @Autowired
    SubmissionIntake intake;

    @Test
    void theListGoesOnWhereTheCursorSays() {
        when(catalogue.list(SignedIn.ADMIN.caller(), SubmissionCriteria.ALL, PageRequest.of(null, "s-9")))
                .thenReturn(new ItemList<>(List.of(ShownSubmission.in(SubmissionStatus.IN_REVIEW)), "s-1"));

        MvcTestResult list =
                mvc.get().uri("/submissions?cursor=s-9").with(SignedIn.ADMIN).exchange();

        assertThat(list).hasStatusOk().hasViewName("submission/list");
        assertThat(list).bodyText().contains("href=\"/submissions/s-1\"", "cursor=s-1");
    }

    @ParameterizedTest
    @EnumSource
    void whoOwnsItMayFixWhatNeedsAFixAndWithdrawWhatIsNotApproved(SubmissionStatus status) {
        shown(new TenantId("acme"), status);

        MvcTestResult page = mvc.get().uri(PAGE).with(SignedIn.ADMIN).exchange();

        assertThat(page).hasStatusOk().model().containsEntry("mayFix", status == SubmissionStatus.NEEDS_FIX);
        assertThat(page).model().containsEntry("mayWithdraw", status.isBeforeApproval());
    }

    @Test
    void thePublicAreasIsThePlatformsToFixAndATenantsIsNot() {
        shown(TenantId.PUBLIC, SubmissionStatus.NEEDS_FIX);
        assertThat(mvc.get().uri(PAGE).with(SignedIn.PLATFORM_ADMIN)).model().containsEntry("mayFix", true);

        shown(new TenantId("acme"), SubmissionStatus.NEEDS_FIX);
        assertThat(mvc.get().uri(PAGE).with(SignedIn.PLATFORM_ADMIN)).model().containsEntry("mayFix", false);
        assertThat(mvc.get().uri(PAGE).with(SignedIn.REVIEWER)).model().containsEntry("mayFix", false);
    }

    @Test
    void aFixedFolderIsHandedInAsTheFilesThatWerePicked() {
        MockMultipartFile file =
                new MockMultipartFile("files", "tool/main.py", null, "print(1)".getBytes(StandardCharsets.UTF_8));

        assertThat(mvc.post()
                        .uri(PAGE + "/package")
                        .multipart()
                        .file(file)
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsEntry("done", "submission.fixed");

        ArgumentCaptor<PackageUpload> upload = ArgumentCaptor.forClass(PackageUpload.class);
        verify(intake).replacePackage(eq(SignedIn.ADMIN.caller()), eq(ShownSubmission.ID), upload.capture());
        assertThat(upload.getValue())
                .isInstanceOfSatisfying(
                        PackageUpload.Files.class,
                        files -> assertThat(files.files()).extracting("name").containsExactly("tool/main.py"));
    }

    @Test
    void aWithdrawalHandsOnTheReason() {
        assertThat(mvc.post()
                        .uri(PAGE + "/withdrawal")
                        .param("reason", "Not needed")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsEntry("done", "submission.withdrawn");

        verify(intake).withdraw(SignedIn.ADMIN.caller(), ShownSubmission.ID, "Not needed");
    }

    @Test
    void aRefusedWithdrawalIsToldOnThePageWithItsStatus() {
        shown(new TenantId("acme"), SubmissionStatus.IN_REVIEW);
        when(intake.withdraw(any(), eq(ShownSubmission.ID), eq("")))
                .thenThrow(new HotUpdateException(ErrorCode.REASON_MISSING, Wording.told("Say why.")));

        assertThat(mvc.post().uri(PAGE + "/withdrawal").with(SignedIn.ADMIN).with(csrf()))
                .hasStatus(422)
                .hasViewName("submission/one")
                .bodyText()
                .contains("Say why.");
    }

    @Test
    void aForeignOneIsNotFoundWhateverIsDoneToIt() {
        when(intake.withdraw(any(), any(), any())).thenThrow(HotUpdateException.notFound("submission"));

        assertThat(mvc.post()
                        .uri(PAGE + "/withdrawal")
                        .param("reason", "Mine?")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasStatus(404)
                .hasViewName("web/error");
    }

    @Test
    void anotherSiteCannotWithdraw() {
        assertThat(mvc.post().uri(PAGE + "/withdrawal").param("reason", "x").with(SignedIn.ADMIN))
                .hasStatus(403);
        verifyNoInteractions(intake);
    }

    private void shown(TenantId tenant, SubmissionStatus status) {
        when(catalogue.view(any(), eq(ShownSubmission.ID))).thenReturn(ShownSubmission.of(tenant, status, 1));
        when(catalogue.readme(any(), eq(ShownSubmission.ID))).thenReturn("# Tool\n\n## Purpose\n\nCounts.\n");
    }
}
