package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillCriteria;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SkillApiControllerTests {

    private static final SignedIn ASSISTANT = SignedIn.MEMBER.byAi();
    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final Answers ANSWERS = new Answers(true, false, true);
    private static final SkillView SKILL =
            SkillView.of(Versions.taking(ANSWERS, "{\"type\":\"object\"}"), "<p>Read me</p>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SkillCatalogue catalogue;

    @Test
    void theListKnowsLimitAndCursor() {
        when(catalogue.list(ASSISTANT.caller(), SkillCriteria.ALL, PageRequest.of(1, "a")))
                .thenReturn(new ItemList<>(List.of(SKILL), "tool"));

        assertThat(got("?limit=1&cursor=a"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"code\":\"tool\"}],\"nextCursor\":\"tool\"}");
    }

    @Test
    void oneIsWhatWasApprovedWithItsSchemaAsJson() {
        when(catalogue.one(ASSISTANT.caller(), TOOL)).thenReturn(SKILL);

        assertThat(got("/tool")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"code":"tool","name":"Tool","description":"A tool","risk":"low","liveVersion":1,"digest":"%s",
                         "aiCallable":true,"manualExecution":false,"confirmationRequired":true,"provided":false,
                         "inputSchema":{"type":"object"},"readmeHtml":"<p>Read me</p>"}""".formatted(SKILL.digest()));
    }

    @Test
    void versionsKnowLimitAndCursorAndTellNoInnerId() {
        when(catalogue.versions(ASSISTANT.caller(), TOOL, PageRequest.of(2, "9")))
                .thenReturn(new ItemList<>(List.of(SkillVersionView.of(Versions.live(ANSWERS))), "1"));

        MvcTestResult versions = got("/tool/versions?limit=2&cursor=9");

        assertThat(versions).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"items":[{"version":1,"state":"LIVE","reviewers":["reviewer1"],"quarantineReason":null,
                                   "registeredAt":"1970-01-01T00:00:00Z"}],"nextCursor":"1"}""");
        assertThat(versions).bodyJson().doesNotHavePath("$.items[0].skillVersionId");
    }

    @Test
    void aReportIsThatOfTheVersionInTheAddress() {
        when(catalogue.report(ASSISTANT.caller(), TOOL, 4))
                .thenReturn(
                        AvailabilityReport.of(Instant.EPOCH, List.of(Check.of("SEE", "another tenant", false, true))));

        assertThat(got("/tool/versions/4/availability"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"checkedAt":"1970-01-01T00:00:00Z","green":false,
                         "checks":[{"check":"SEE","subject":"another tenant","expected":"closed","actual":"open"}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=many",
                "/tool/versions?limit=0",
                "/tool/versions/live/availability",
                "/tool/versions/99999999999/availability"
            })
    void aNumberThatIsNoneAsksNobody(String rest) {
        assertThat(got(rest)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(catalogue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/No_Such", "/public", "/No_Such/versions", "/No_Such/versions/1/availability"})
    void whatCanBeNoCodeIsNotFoundLikeWhatIsNotThere(String rest) {
        assertThat(got(rest)).hasStatus(404);
        verifyNoInteractions(catalogue);

        when(catalogue.one(any(), any())).thenThrow(HotUpdateException.notFound("capability"));
        assertThat(got("/tool")).hasStatus(404).bodyText().contains("urn:hot-update:not-found");
    }

    private MvcTestResult got(String rest) {
        return mvc.get().uri("/api/v1/skills" + rest).with(ASSISTANT).exchange();
    }
}
