package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.availability.PublicSkills;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.PublicArea.Grant;
import io.execfabric.hotupdate.capability.PublicArea.PublicSkill;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class PublicSkillPageControllerTests {

    private static final String PAGE = "/governance/public";
    private static final SignedIn ADMIN = SignedIn.PLATFORM_ADMIN;
    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PublicSkills skills;

    @Test
    void showsWhoMayUseWhatAndHowItIsGrantedAndWithdrawn() {
        when(skills.all(ADMIN.caller()))
                .thenReturn(List.of(
                        new PublicSkill(TOOL, 3, List.of(new Grant(Versions.ACME, "paul", Instant.EPOCH, false, true))),
                        new PublicSkill(new ScriptCode("new"), null, List.of())));

        MvcTestResult page = mvc.get().uri(PAGE).with(ADMIN).exchange();

        assertThat(page).hasStatusOk().hasViewName("availability/public");
        assertThat(page)
                .bodyText()
                .contains(
                        "action=\"/governance/public/tool/grants/acme/withdrawal\"",
                        "action=\"/governance/public/tool/grants\"",
                        "href=\"/governance/versions?tenant=public&amp;skill=tool\"",
                        "action=\"/governance/public/new/grants\"",
                        "nothing live",
                        "Granted to nobody.")
                .doesNotContain("new/grants/acme");
    }

    @Test
    void anEmptyAreaSaysHowItIsFilled() {
        when(skills.all(ADMIN.caller())).thenReturn(List.of());

        assertThat(mvc.get().uri(PAGE).with(ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains("POST /api/v1/public/submissions");
    }

    @Test
    void aGrantIsMadeToTheTenantThatWasTypedAndTakenBack() {
        assertThat(granted("tool", " acme ")).hasRedirectedUrl(PAGE).flash().containsEntry("done", "public.granted");
        verify(skills).grant(ADMIN.caller(), TOOL, "acme");

        assertThat(withdrawn("tool")).hasRedirectedUrl(PAGE).flash().containsEntry("done", "public.withdrawn");
        verify(skills).withdraw(ADMIN.caller(), TOOL, "acme");
    }

    @Test
    void aTenantThatIsNotThereIsSaidOnThePage() {
        doThrow(HotUpdateException.notFound("tenant")).when(skills).grant(ADMIN.caller(), TOOL, "");
        doThrow(HotUpdateException.notFound("tenant")).when(skills).withdraw(any(), any(), any());

        assertThat(granted("tool", ""))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsKey("problem")
                .doesNotContainKey("done");
        assertThat(withdrawn("tool"))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsKey("problem")
                .doesNotContainKey("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "public", "{x}"})
    void whatCanBeNoCodeAsksNobody(String code) {
        assertThat(granted(code, "acme")).hasRedirectedUrl(PAGE).flash().containsKey("problem");
        assertThat(withdrawn(code)).hasRedirectedUrl(PAGE).flash().containsKey("problem");
        verifyNoInteractions(skills);
    }

    @Test
    void nobodyButAPlatformAdminSeesOrChangesThemAndNoOtherSiteDoes() {
        for (SignedIn other : Everybody.but(ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
            assertThat(mvc.post()
                            .uri(PAGE + "/tool/grants")
                            .param("tenant", "acme")
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri(PAGE + "/tool/grants/acme/withdrawal")
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post().uri(PAGE + "/tool/grants").param("tenant", "acme").with(ADMIN))
                .hasStatus(403);
        assertThat(mvc.post().uri(PAGE + "/tool/grants/acme/withdrawal").with(ADMIN))
                .hasStatus(403);
        verifyNoInteractions(skills);
    }

    private MvcTestResult granted(String code, String tenant) {
        return mvc.post()
                .uri(PAGE + "/{code}/grants", code)
                .param("tenant", tenant)
                .with(ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult withdrawn(String code) {
        return mvc.post()
                .uri(PAGE + "/{code}/grants/acme/withdrawal", code)
                .with(ADMIN)
                .with(csrf())
                .exchange();
    }
}
