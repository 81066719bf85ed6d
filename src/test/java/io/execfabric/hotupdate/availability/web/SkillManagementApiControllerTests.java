package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SkillManagementApiControllerTests {

    private static final String OWN = "/api/v1/skills/tool/";
    private static final String FOREIGN = "/api/v1/tenants/globex/skills/tool/rollback";
    private static final String BODY = "{\"version\":2,\"reason\":\"Too slow\"}";
    private static final SignedIn PROGRAM = SignedIn.ADMIN.byToken();
    private static final SignedIn PLATFORM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final Reason WHY = new Reason("Too slow");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillManagement management;

    @Test
    void eachIsDoneInTheCallersTenantAndTellsHowTheCapabilityStands() {
        when(management.rollBack(PROGRAM.caller(), Versions.ACME, TOOL, 2, WHY))
                .thenReturn(new SkillStanding(TOOL, true, 2, false));
        when(management.disable(PROGRAM.caller(), Versions.ACME, TOOL, WHY))
                .thenReturn(new SkillStanding(TOOL, false, 2, true));
        when(management.enable(PROGRAM.caller(), Versions.ACME, TOOL, WHY))
                .thenReturn(new SkillStanding(TOOL, true, null, true));

        stands("rollback", "{\"code\":\"tool\",\"enabled\":true,\"liveVersion\":2,\"provided\":false}");
        stands("disable", "{\"code\":\"tool\",\"enabled\":false,\"liveVersion\":2,\"provided\":true}");
        stands("enable", "{\"code\":\"tool\",\"enabled\":true,\"liveVersion\":null,\"provided\":true}");
    }

    private void stands(String act, String standing) {
        assertThat(sent(OWN + act, BODY, PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo(standing);
    }

    @Test
    void aPlatformAdminNamesTheTenant() {
        when(management.rollBack(PLATFORM.caller(), new TenantId("globex"), TOOL, 2, WHY))
                .thenReturn(new SkillStanding(TOOL, true, 2, false));

        assertThat(sent(FOREIGN, BODY, PLATFORM))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.liveVersion")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tenants/No_Such/skills/tool/rollback",
        "/api/v1/tenants/globex/skills/No_Such/rollback",
        "/api/v1/tenants/globex/skills/public/rollback"
    })
    void aNameThatCanBeNoneIsNotFound(String path) {
        assertThat(sent(path, BODY, PLATFORM)).hasStatus(404);
        verifyNoInteractions(management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "disable", "enable"})
    void aCodeThatCanBeNoneIsNotFound(String act) {
        assertThat(sent("/api/v1/skills/No_Such/" + act, BODY, PROGRAM)).hasStatus(404);
        verifyNoInteractions(management);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rollback | {\"reason\":\"x\"}                   | 422 | input-invalid",
                "rollback | {\"version\":2}                      | 422 | reason-missing",
                "rollback | {\"version\":1.5,\"reason\":\"x\"}   | 400 | bad-request",
                "rollback | {\"version\":\"x\",\"reason\":\"x\"} | 400 | bad-request",
                "rollback | ''                                   | 422 | reason-missing",
                "disable  | ''                                   | 422 | reason-missing",
                "disable  | {\"reason\":\"...\"}                 | 422 | reason-missing",
                "enable   | {}                                   | 422 | reason-missing",
                "enable   | {                                    | 400 | bad-request"
            })
    void aBodyThatSaysTooLittleDoesNothing(String act, String body, int status, String code) {
        assertThat(sent(OWN + act, body, PROGRAM)).hasStatus(status).bodyText().contains("urn:hot-update:" + code);
        verifyNoInteractions(management);
    }

    @Test
    void aReasonThatIsTooLongDoesNothing() {
        assertThat(sent(OWN + "disable", "{\"reason\":\"" + "x".repeat(1001) + "\"}", PROGRAM))
                .hasStatus(422);
        verifyNoInteractions(management);
    }

    @Test
    void whatIsRefusedIsAProblemOfItsOwnKind() {
        when(management.rollBack(any(), any(), any(), anyInt(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.VERSION_REVOKED, Wording.told("Revoked.")));

        assertThat(sent(OWN + "rollback", BODY, PROGRAM))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:hot-update:version-revoked");
    }

    @Test
    void nobodyButTheTenantsAdminOrThePlatformsMay() {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN)) {
            for (String act : new String[] {"rollback", "disable", "enable"}) {
                assertThat(sent(OWN + act, BODY, other)).hasStatus(403);
            }
        }
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(sent(FOREIGN, BODY, other)).hasStatus(403);
        }
        verifyNoInteractions(management);
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
