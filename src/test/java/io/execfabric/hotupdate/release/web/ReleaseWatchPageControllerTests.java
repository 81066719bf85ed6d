package io.execfabric.hotupdate.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.release.ReleaseWatch;
import io.execfabric.hotupdate.release.ReleaseWatch.Report;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ReleaseWatchPageControllerTests {

    private static final String PAGE = "/governance/releases";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReleaseWatch watch;

    @Test
    void showsWhatWasSetAsideAndWhatEachSweepDid() {
        when(watch.report(SignedIn.PLATFORM_ADMIN.caller(), PageRequest.of(null, "f-9")))
                .thenReturn(ShownWatch.report("f-1"));

        MvcTestResult page = shown("?cursor=f-9");

        assertThat(page).hasStatusOk().hasViewName("release/watch");
        assertThat(page)
                .bodyText()
                .contains(
                        "id=\"f-1\"",
                        "acme/python/tool/1",
                        "main.py has &lt;other&gt; bytes",
                        "kept-1",
                        "node-a",
                        "<span>41</span>",
                        "<span>42</span>",
                        "<span>43</span>",
                        "<span>44</span>",
                        "href=\"?cursor=f-1\"");
    }

    @Test
    void aWatchThatHasNotLookedYetSaysSo() {
        when(watch.report(SignedIn.PLATFORM_ADMIN.caller(), PageRequest.of(null, null)))
                .thenReturn(new Report(List.of(), List.of(), null));

        assertThat(shown(""))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was ever set aside.", "No sweep has ended yet.")
                .doesNotContain("<table", "cursor=");
    }

    @Test
    void nobodyButAPlatformAdminSeesIt() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
        }
        verifyNoInteractions(watch);
    }

    private MvcTestResult shown(String query) {
        return mvc.get().uri(PAGE + query).with(SignedIn.PLATFORM_ADMIN).exchange();
    }
}
