package io.execfabric.hotupdate.availability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.Isolation.Finding;
import io.execfabric.hotupdate.availability.Isolation.Report;
import io.execfabric.hotupdate.availability.Isolation.Running;
import io.execfabric.hotupdate.availability.Isolation.Sweep;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class IsolationControllerTests {

    private static final String LATEST = "/api/v1/isolation";
    private static final String PAGE = "/governance/isolation";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final Finding LEAK = new Finding("acme", "tool", 7, "SEE", "Open to <globex>, closed.");
    private static final Sweep GREEN = sweep("schedule", 0, true, List.of(), List.of());
    private static final Sweep RED = sweep("grant", 90, false, List.of(LEAK), List.of("acme", "globex"));
    private static final Running RUNNING = new Running("by hand", Instant.EPOCH, List.of("initech"), 35, 91);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Isolation isolation;

    @Test
    void aProgramGetsTheLatestOfThePlatformWithWhatRuns() {
        when(isolation.report(PROGRAM.caller()))
                .thenReturn(new Report(
                        sweep("schedule", 0, false, List.of(LEAK), List.of()), List.of(RED), List.of(RUNNING)));

        assertThat(mvc.get().uri(LATEST).with(PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"reason":"schedule","startedAt":"1970-01-01T00:00:00Z","endedAt":"1970-01-01T00:01:00Z",
                         "green":false,"versions":21,"checks":22,"unchecked":23,"leaks":24,"scope":[],
                         "findings":[{"tenant":"acme","skill":"tool","version":7,"check":"SEE",
                                      "what":"Open to <globex>, closed."}],
                         "running":[{"reason":"by hand","startedAt":"1970-01-01T00:00:00Z","scope":["initech"],
                                     "looked":35,"live":91}]}""");
    }

    @Test
    void aProgramFindsNothingWhileNoSweepOfThePlatformHasEnded() {
        when(isolation.report(PROGRAM.caller())).thenReturn(new Report(null, List.of(RED), List.of(RUNNING)));

        assertThat(mvc.get().uri(LATEST).with(PROGRAM))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void thePageShowsTheLatestAndWarnsOfWhatAnotherFoundSince() {
        assertThat(page(new Report(GREEN, List.of(RED), List.of(RUNNING))))
                .contains(
                        "<dd>21</dd>",
                        "<dd>22</dd>",
                        "<dd>23</dd>",
                        "<dd>24</dd>",
                        "Since that sweep began",
                        "acme, globex",
                        "acme/tool 7",
                        "Open to &lt;globex&gt;, closed.",
                        "initech",
                        "value=\"35\"",
                        "max=\"91\"")
                .doesNotContain("Nothing is open to anybody it is not for.");
    }

    @Test
    void thePageSaysThatAllIsWellOnlyWhenItIs() {
        assertThat(page(new Report(GREEN, List.of(), List.of())))
                .contains("Nothing is open to anybody it is not for.")
                .doesNotContain("role=\"alert\"", "<progress");
        assertThat(page(new Report(RED, List.of(), List.of())))
                .contains("role=\"alert\"", "acme/tool 7")
                .doesNotContain("Nothing is open to anybody it is not for.");
    }

    @Test
    void thePageSaysThatNoSweepHasEndedYet() {
        assertThat(page(new Report(null, List.of(), List.of())))
                .contains("No sweep has ended yet.")
                .doesNotContain("Nothing is open to anybody it is not for.", "<dl");
    }

    @Test
    void nobodyButAPlatformAdminReadsIt() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(LATEST).with(other)).hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
        }
        verifyNoInteractions(isolation);
    }

    private String page(Report report) {
        when(isolation.report(SignedIn.PLATFORM_ADMIN.caller())).thenReturn(report);
        var page = mvc.get().uri(PAGE).with(SignedIn.PLATFORM_ADMIN).exchange();
        assertThat(page).hasStatusOk().hasViewName("availability/isolation");
        return new String(page.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Sweep sweep(String why, int began, boolean green, List<Finding> findings, List<String> scope) {
        Instant start = Instant.EPOCH.plusSeconds(began);
        return new Sweep(why, start, start.plusSeconds(60), green, 21, 22, 23, 24, findings, scope);
    }
}
