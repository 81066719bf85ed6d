package io.execfabric.hotupdate.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.release.ReleaseWatch;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class ReleaseWatchApiControllerTests {

    private static final String REPORT = "/api/v1/governance/releases";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReleaseWatch watch;

    @Test
    void theWholeReportIsThereFromTheCursorOn() {
        when(watch.report(PROGRAM.caller(), PageRequest.of(3, "f-9"))).thenReturn(ShownWatch.report(null));

        assertThat(mvc.get().uri(REPORT + "?limit=3&cursor=f-9").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"sweeps":[{"nodeId":"node-a","startedAt":"1970-01-01T00:00:00Z","endedAt":"1970-01-01T00:00:01Z",
                                    "releases":41,"setAside":42,"restored":43,"unrepaired":44}],
                         "items":[{"id":"f-1","nodeId":"node-a","tenant":"acme","place":"acme/python/tool/1",
                                   "what":"main.py has <other> bytes","keptAs":"kept-1","foundAt":"1970-01-01T00:00:00Z"}],
                         "nextCursor":null}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "1.5"})
    void aLimitThatIsNoneAsksNobody(String limit) {
        assertThat(mvc.get().uri(REPORT + "?limit=" + limit).with(PROGRAM))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(watch);
    }

    @Test
    void nobodyButAPlatformAdminReadsIt() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(REPORT).with(other)).hasStatus(403);
        }
        verifyNoInteractions(watch);
    }
}
