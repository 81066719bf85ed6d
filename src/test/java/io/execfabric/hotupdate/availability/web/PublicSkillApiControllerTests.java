package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.PublicSkills;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.PublicArea.Grant;
import io.execfabric.hotupdate.capability.PublicArea.PublicSkill;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.wording.Wording;
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
class PublicSkillApiControllerTests {

    private static final String SKILLS = "/api/v1/public/skills";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PublicSkills skills;

    @Test
    void allAreThereWithWhoMayUseThem() {
        when(skills.all(PROGRAM.caller()))
                .thenReturn(List.of(
                        new PublicSkill(TOOL, 3, List.of(new Grant(Versions.ACME, "paul", Instant.EPOCH, false, true))),
                        new PublicSkill(new ScriptCode("new"), null, List.of())));

        assertThat(mvc.get().uri(SKILLS).with(PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"items":[
                          {"code":"tool","liveVersion":3,"grants":[{"tenant":"acme","by":"paul",
                           "at":"1970-01-01T00:00:00Z","enabled":false,"hidden":true}]},
                          {"code":"new","liveVersion":null,"grants":[]}],"nextCursor":null}""");
    }

    @Test
    void aGrantIsMadeAndTakenBackWithoutAWord() {
        assertThat(granted("tool")).hasStatus(204).hasBodyTextEqualTo("");
        verify(skills).grant(PROGRAM.caller(), TOOL, "acme");

        assertThat(withdrawn("tool")).hasStatus(204).hasBodyTextEqualTo("");
        verify(skills).withdraw(PROGRAM.caller(), TOOL, "acme");
        verifyNoMoreInteractions(skills);
    }

    @Test
    void whatIsRefusedIsAProblemOfItsOwnKind() {
        doThrow(new HotUpdateException(ErrorCode.WRONG_STATE, Wording.told("A check is red.")))
                .when(skills)
                .grant(any(), any(), any());
        doThrow(HotUpdateException.notFound("tenant")).when(skills).withdraw(any(), any(), any());

        assertThat(granted("tool")).hasStatus(409).bodyText().contains("urn:hot-update:wrong-state");
        assertThat(withdrawn("tool")).hasStatus(404).bodyText().contains("urn:hot-update:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "public", "{x}"})
    void whatCanBeNoCodeAsksNobody(String code) {
        assertThat(granted(code)).hasStatus(404);
        assertThat(withdrawn(code)).hasStatus(404);
        verifyNoInteractions(skills);
    }

    @Test
    void nobodyButAPlatformAdminSeesOrChangesThem() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(SKILLS).with(other)).hasStatus(403);
            assertThat(mvc.put().uri(SKILLS + "/tool/grants/acme").with(other)).hasStatus(403);
            assertThat(mvc.delete().uri(SKILLS + "/tool/grants/acme").with(other))
                    .hasStatus(403);
        }
        verifyNoInteractions(skills);
    }

    private MvcTestResult granted(String code) {
        return mvc.put().uri(SKILLS + "/{code}/grants/acme", code).with(PROGRAM).exchange();
    }

    private MvcTestResult withdrawn(String code) {
        return mvc.delete()
                .uri(SKILLS + "/{code}/grants/acme", code)
                .with(PROGRAM)
                .exchange();
    }
}
