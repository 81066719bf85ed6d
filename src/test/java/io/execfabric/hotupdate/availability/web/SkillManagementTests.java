package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rollback, off and on: the page's buttons and the interface's. */
@WebSlice
class SkillManagementTests {

    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final Reason WHY = new Reason("Too slow");
    private static final SkillStanding STANDING = new SkillStanding(TOOL, true, 1, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillManagement management;

    @Test
    void aButtonIsCarriedOutAndToldOnTheCapabilitysPage() {
        assertThat(pressed("rollback", "Too slow"))
                .hasRedirectedUrl("/skills/tool")
                .flash()
                .containsEntry("done", "manage.rolled-back");
        assertThat(pressed("disable", "Too slow")).flash().containsEntry("done", "manage.disable.done");
        assertThat(pressed("enable", "Too slow")).flash().containsEntry("done", "manage.enable.done");

        verify(management).rollBack(SignedIn.ADMIN.caller(), Versions.ACME, TOOL, 2, WHY);
        verify(management).disable(SignedIn.ADMIN.caller(), Versions.ACME, TOOL, WHY);
        verify(management).enable(SignedIn.ADMIN.caller(), Versions.ACME, TOOL, WHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "disable", "enable"})
    void aButtonWithoutAReasonIsToldSo(String button) {
        assertThat(pressed(button, " "))
                .hasRedirectedUrl("/skills/tool")
                .flash()
                .containsKey("problem")
                .doesNotContainKey("done");
        verifyNoInteractions(management);
    }

    @Test
    void aForeignCapabilityIsNotFoundAndARefusalIsTold() {
        when(management.disable(any(), any(), any(), any())).thenThrow(HotUpdateException.notFound("capability"));
        when(management.enable(any(), any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.WRONG_STATE, Wording.told("It is on already.")));

        assertThat(pressed("disable", "x")).hasStatus(404);
        assertThat(pressed("enable", "x")).flash().containsEntry("problem", "It is on already.");
    }

    @Test
    void theInterfaceDoesTheSameInTheCallersTenant() {
        SignedIn program = SignedIn.ADMIN.byToken();
        when(management.rollBack(program.caller(), Versions.ACME, TOOL, 2, WHY)).thenReturn(STANDING);
        when(management.disable(program.caller(), Versions.ACME, TOOL, WHY)).thenReturn(STANDING);
        when(management.enable(program.caller(), Versions.ACME, TOOL, WHY)).thenReturn(STANDING);

        String body = "{\"version\":2,\"reason\":\"Too slow\"}";
        for (String act : new String[] {"rollback", "disable", "enable"}) {
            assertThat(sent("/api/v1/skills/tool/" + act, body, program))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("tool");
        }
    }

    @Test
    void aPlatformAdminNamesTheTenantAndNobodyElseMay() {
        SignedIn platform = SignedIn.PLATFORM_ADMIN.byToken();
        when(management.rollBack(platform.caller(), new TenantId("globex"), TOOL, 2, WHY))
                .thenReturn(STANDING);
        String body = "{\"version\":2,\"reason\":\"Too slow\"}";

        assertThat(sent("/api/v1/tenants/globex/skills/tool/rollback", body, platform))
                .hasStatusOk();
        assertThat(sent("/api/v1/tenants/No_Such/skills/tool/rollback", body, platform))
                .hasStatus(404);
        assertThat(sent("/api/v1/tenants/globex/skills/tool/rollback", body, SignedIn.ADMIN.byToken()))
                .hasStatus(403);
        verify(management).rollBack(any(), any(), any(), anyInt(), any());
    }

    @Test
    void aBodyThatSaysTooLittleDoesNothing() {
        SignedIn program = SignedIn.ADMIN.byToken();

        assertThat(sent("/api/v1/skills/tool/rollback", "{\"reason\":\"Too slow\"}", program))
                .hasStatus(422)
                .bodyText()
                .contains("which version");
        assertThat(sent("/api/v1/skills/tool/disable", "", program)).hasStatus(422);
        assertThat(sent("/api/v1/skills/tool/enable", "{}", program)).hasStatus(422);
        assertThat(sent("/api/v1/skills/tool/rollback", "{\"version\":1.5,\"reason\":\"x\"}", program))
                .hasStatus(400);
        verifyNoInteractions(management);
    }

    private MvcTestResult pressed(String button, String reason) {
        return mvc.post()
                .uri("/skills/tool/" + button)
                .param("version", "2")
                .param("reason", reason)
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sent(String path, String body, SignedIn who) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
