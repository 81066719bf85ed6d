package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SkillManagementPageControllerTests {

    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final Reason WHY = new Reason("Too slow");

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

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "disable", "enable"})
    void aReasonThatIsTooLongIsToldSo(String button) {
        assertThat(pressed(button, "x".repeat(1001)))
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

        assertThat(pressed("disable", "x")).hasStatus(404).hasViewName("web/error");
        assertThat(pressed("enable", "x")).flash().containsEntry("problem", "It is on already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "1.5", "99999999999"})
    void aRollbackToNoNumberDoesNothing(String version) {
        assertThat(rolledBackTo(version)).hasStatus(400);
        verifyNoInteractions(management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "public", "{x}"})
    void whatCanBeNoCodeIsNotFound(String code) {
        assertThat(mvc.post()
                        .uri("/skills/{code}/disable", code)
                        .param("reason", "x")
                        .with(SignedIn.ADMIN)
                        .with(csrf()))
                .hasStatus(404);
        verifyNoInteractions(management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "disable", "enable"})
    void nobodyButAnAdminPressesOneAndNoOtherSiteDoes(String button) {
        for (SignedIn other : Everybody.but(SignedIn.ADMIN)) {
            assertThat(mvc.post()
                            .uri("/skills/tool/" + button)
                            .param("version", "2")
                            .param("reason", "x")
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri("/skills/tool/" + button)
                        .param("version", "2")
                        .param("reason", "x")
                        .with(SignedIn.ADMIN))
                .hasStatus(403);
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

    private MvcTestResult rolledBackTo(String version) {
        return mvc.post()
                .uri("/skills/tool/rollback")
                .param("version", version)
                .param("reason", "x")
                .with(SignedIn.ADMIN)
                .with(csrf())
                .exchange();
    }
}
