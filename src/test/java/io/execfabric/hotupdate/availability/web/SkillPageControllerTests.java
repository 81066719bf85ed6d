package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SkillPageControllerTests {

    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final SkillVersionView VERSION = SkillVersionView.of(Versions.live(new Answers(true, true, false)));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    SkillManagement management;

    @BeforeEach
    void oneVersion() {
        when(catalogue.versions(any(), eq(TOOL), eq(PageRequest.of(PageRequest.MAX_LIMIT, null))))
                .thenReturn(ItemList.all(List.of(VERSION)));
        when(catalogue.one(any(), eq(TOOL)))
                .thenReturn(SkillView.of(Versions.live(new Answers(true, true, false)), "<p>Read me</p>"));
        when(catalogue.report(any(), eq(TOOL), anyInt()))
                .thenReturn(
                        AvailabilityReport.of(Instant.EPOCH, List.of(Check.of("SEE", "a member of acme", true, true))));
    }

    @Test
    void anAdminAlsoFindsWhatNobodyElseSeesOnTheFirstPageAlone() {
        when(catalogue.list(any(), any(), any())).thenReturn(ItemList.all(List.of()));
        when(management.unavailable(SignedIn.ADMIN.caller(), Versions.ACME))
                .thenReturn(List.of(new SkillStanding(new ScriptCode("hidden"), false, 1, false)));

        assertThat(mvc.get().uri("/skills").with(SignedIn.ADMIN))
                .hasStatusOk()
                .hasViewName("availability/skills")
                .bodyText()
                .contains("/skills/hidden");
        assertThat(mvc.get().uri("/skills?cursor=a").with(SignedIn.ADMIN))
                .model()
                .doesNotContainKey("unavailable");
        assertThat(mvc.get().uri("/skills").with(SignedIn.MEMBER)).model().doesNotContainKey("unavailable");
        verify(management, never()).unavailable(eq(SignedIn.MEMBER.caller()), any());
    }

    @Test
    void aLiveOneIsShownWithTheReportOfItsLiveVersion() {
        MvcTestResult page = page("");

        assertThat(page).hasStatusOk().hasViewName("availability/skill").model().containsEntry("reported", 1);
        assertThat(page).bodyText().contains("<p>Read me</p>", "href=\"/skills/tool/run\"", "a member of acme");
        verify(catalogue).report(SignedIn.ADMIN.caller(), TOOL, 1);
    }

    @Test
    void anotherVersionsReportIsShownOnWish() {
        assertThat(page("?version=4")).model().containsEntry("reported", 4);
        verify(catalogue).report(SignedIn.ADMIN.caller(), TOOL, 4);
        assertThat(page("?version=live")).hasStatus(400);
    }

    @Test
    void whatItsAdminSwitchedOffOrHasNothingLiveIsWithheldEvenWithoutAReport() {
        when(catalogue.report(any(), eq(TOOL), anyInt())).thenThrow(HotUpdateException.notFound("report"));

        stands(new SkillStanding(TOOL, false, 1, false));
        assertThat(page("")).hasStatusOk().hasViewName("availability/withheld");
        stands(new SkillStanding(TOOL, true, null, false));
        assertThat(page("")).hasStatusOk().hasViewName("availability/withheld");
        verify(catalogue, never()).one(any(), any());
    }

    @Test
    void aProvidedOneWithNothingOfOnesOwnIsAvailable() {
        stands(new SkillStanding(TOOL, true, null, true));

        assertThat(page("")).hasStatusOk().hasViewName("availability/skill");
    }

    @Test
    void aFailureIsNoMissingReport() {
        stands(new SkillStanding(TOOL, false, 1, false));
        when(catalogue.report(any(), eq(TOOL), anyInt()))
                .thenThrow(new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.told("Broken.")));

        assertThat(page("")).hasStatus(500);
    }

    @Test
    void aNameThatCanBeNoCodeAsksNobody() {
        assertThat(mvc.get().uri("/skills/No_Such").with(SignedIn.ADMIN)).hasStatus(404);
        verifyNoInteractions(management);
    }

    @Test
    void aForeignOneIsNotFound() {
        when(catalogue.one(any(), eq(TOOL))).thenThrow(HotUpdateException.notFound("capability"));

        assertThat(page("")).hasStatus(404).hasViewName("web/error");
    }

    private MvcTestResult page(String query) {
        return mvc.get().uri("/skills/tool" + query).with(SignedIn.ADMIN).exchange();
    }

    private void stands(SkillStanding standing) {
        when(management.own(SignedIn.ADMIN.caller(), TOOL)).thenReturn(Optional.of(standing));
    }
}
