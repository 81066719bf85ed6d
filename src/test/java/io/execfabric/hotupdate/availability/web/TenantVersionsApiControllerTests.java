package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.SkillManagement;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class TenantVersionsApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final ScriptCode TOOL = new ScriptCode("tool");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillManagement management;

    @Test
    void theVersionsGoOnAfterTheOneThatTheCursorNames() {
        when(management.versions(PROGRAM.caller(), Versions.ACME, TOOL))
                .thenReturn(Stream.of(4, 3, 2, 1)
                        .map(TenantVersionsApiControllerTests::version)
                        .toList());

        assertThat(got("/acme/skills/tool/versions"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"version\":4},{\"version\":3},{\"version\":2},{\"version\":1}],"
                        + "\"nextCursor\":null}");
        assertThat(got("/acme/skills/tool/versions?limit=2"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"version\":4},{\"version\":3}],\"nextCursor\":\"3\"}");
        assertThat(got("/acme/skills/tool/versions?limit=2&cursor=3"))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"version\":2},{\"version\":1}],\"nextCursor\":null}");
    }

    @Test
    void aSkillThatNeverWasIsNotFoundRatherThanEmpty() {
        when(management.standing(PROGRAM.caller(), Versions.ACME, TOOL))
                .thenThrow(HotUpdateException.notFound("capability"));

        assertThat(got("/acme/skills/tool/versions")).hasStatus(404);
        verify(management, never()).versions(any(), any(), any());
    }

    @Test
    void aReportNamesEverybody() {
        when(management.report(PROGRAM.caller(), Versions.ACME, TOOL, 2))
                .thenReturn(Optional.of(AvailabilityReport.of(
                        Instant.EPOCH, List.of(Check.of("SEE", "a member of globex", false, false)))));

        assertThat(got("/acme/skills/tool/versions/2/availability"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"checkedAt":"1970-01-01T00:00:00Z","green":true,"checks":[
                          {"check":"SEE","subject":"a member of globex","expected":"closed","actual":"closed"}]}""");
    }

    @Test
    void aVersionThatWasNotCheckedHasNoReport() {
        when(management.report(PROGRAM.caller(), Versions.ACME, TOOL, 2)).thenReturn(Optional.empty());

        assertThat(got("/acme/skills/tool/versions/2/availability")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/No_Such/skills/tool/versions",
                "/acme/skills/No_Such/versions",
                "/acme/skills/public/versions",
                "/No_Such/skills/tool/versions/1/availability",
                "/acme/skills/No_Such/versions/1/availability"
            })
    void aNameThatCanBeNoneIsNotFound(String path) {
        assertThat(got(path)).hasStatus(404);
        verifyNoInteractions(management);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=many", "?limit=0", "?limit=201", "/live/availability", "/1.0/availability"})
    void aNumberThatIsNoneIsRefused(String rest) {
        assertThat(got("/acme/skills/tool/versions" + rest)).hasStatus(400);
    }

    @Test
    void nobodyButAPlatformAdminReadsThem() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get()
                            .uri("/api/v1/tenants/acme/skills/tool/versions")
                            .with(other))
                    .hasStatus(403);
            assertThat(mvc.get()
                            .uri("/api/v1/tenants/acme/skills/tool/versions/1/availability")
                            .with(other))
                    .hasStatus(403);
        }
        verifyNoInteractions(management);
    }

    private MvcTestResult got(String path) {
        return mvc.get().uri("/api/v1/tenants" + path).with(PROGRAM).exchange();
    }

    private static SkillVersionView version(int number) {
        SkillVersionView one = SkillVersionView.of(Versions.live(new Answers(false, true, false)));
        return new SkillVersionView(
                "v-" + number,
                number,
                number,
                one.state(),
                null,
                one.digest(),
                false,
                true,
                false,
                one.risk(),
                one.reviewers(),
                one.approval(),
                one.registeredAt());
    }
}
