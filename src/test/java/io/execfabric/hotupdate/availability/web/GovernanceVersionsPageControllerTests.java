package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class GovernanceVersionsPageControllerTests {

    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillManagement management;

    @Test
    void showsTheVersionsAndAReportOnWish() {
        AvailabilityReport report = AvailabilityReport.of(Instant.EPOCH, List.of());
        when(management.standing(SignedIn.PLATFORM_ADMIN.caller(), Versions.ACME, TOOL))
                .thenReturn(new SkillStanding(TOOL, true, 1, false));
        when(management.versions(SignedIn.PLATFORM_ADMIN.caller(), Versions.ACME, TOOL))
                .thenReturn(List.of(SkillVersionView.of(Versions.live(new Answers(false, true, true)))));
        when(management.report(SignedIn.PLATFORM_ADMIN.caller(), Versions.ACME, TOOL, 1))
                .thenReturn(Optional.of(report));

        assertThat(page("?tenant=acme&skill=tool"))
                .hasStatusOk()
                .model()
                .containsKey("versions")
                .doesNotContainKey("report");
        assertThat(page("?tenant=acme&skill=tool&report=1"))
                .hasStatusOk()
                .model()
                .containsEntry("report", report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?tenant=acme", "?tenant=No_Such&skill=tool", "?tenant=acme&skill=No_Such"})
    void whatNamesNoSkillAsksNobody(String query) {
        assertThat(page(query)).hasStatusOk().hasViewName("availability/governance");
        verifyNoInteractions(management);
    }

    @Test
    void whatIsNotThereIsSaidOnThePageAndAFailureIsNone() {
        when(management.standing(any(), any(), any())).thenThrow(HotUpdateException.notFound("capability"));
        assertThat(page("?tenant=acme&skill=tool")).hasStatusOk().model().doesNotContainKey("standing");

        doThrow(new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.told("Broken.")))
                .when(management)
                .standing(any(), any(), any());
        assertThat(page("?tenant=acme&skill=tool")).hasStatus(500);
    }

    @Test
    void aRollbackComesBackToTheSameVersions() {
        assertThat(rolledBack())
                .hasRedirectedUrl("/governance/versions?tenant=acme&skill=tool")
                .flash()
                .containsEntry("done", "manage.rolled-back");
        verify(management)
                .rollBack(SignedIn.PLATFORM_ADMIN.caller(), Versions.ACME, TOOL, 2, new Reason("Broken since"));

        when(management.rollBack(any(), any(), any(), anyInt(), any()))
                .thenThrow(
                        new HotUpdateException(ErrorCode.VERSION_REVOKED, Wording.told("This version was revoked.")));
        assertThat(rolledBack()).flash().containsEntry("problem", "This version was revoked.");
    }

    private MvcTestResult page(String query) {
        return mvc.get()
                .uri("/governance/versions" + query)
                .with(SignedIn.PLATFORM_ADMIN)
                .exchange();
    }

    private MvcTestResult rolledBack() {
        return mvc.post()
                .uri("/governance/versions/rollback")
                .param("tenant", "acme")
                .param("skill", "tool")
                .param("version", "2")
                .param("reason", "Broken since")
                .with(SignedIn.PLATFORM_ADMIN)
                .with(csrf())
                .exchange();
    }
}
