package io.execfabric.hotupdate.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.MedianBound;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run's log as somebody watches it, in a real browser. */
@HotUpdateTest
class LiveLogBrowserTests extends Journey {

    private static final double PATIENCE_MS = 60_000;
    private static final long SHOWN_WITHIN_MS = 300;

    /** Notes in the browser when each line that says when it was printed comes into view; host and browser share a clock. */
    private static final String WATCH = """
            () => {
              window.lateness = {};
              const look = () => {
                for (const [, line, at] of document.querySelector('.log').textContent.matchAll(/line (\\d) printed at (\\d+);/g)) {
                  window.lateness[line] = window.lateness[line] ?? Date.now() - Number(at);
                }
              };
              new MutationObserver(look).observe(document.querySelector('#log'), { childList: true, subtree: true, characterData: true });
            }""";

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void aLineIsInTheBrowserWithin300MillisecondsOfBeingPrinted() throws Exception {
        Page page = offered("live-lines", """
                # @risk low
                sleep 4
                for line in 1 2 3 4 5; do
                  echo "line $line printed at $(date +%s%3N);"
                  sleep 0.5
                done
                """);

        MedianBound.holds("Lines in the browser after being printed", SHOWN_WITHIN_MS, () -> fiveLines(page));
    }

    private List<Long> fiveLines(Page page) {
        start(page, "live-lines");
        page.evaluate(WATCH);
        assertThat(page.locator(".log"))
                .containsText("line 5 printed", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        List<Long> lateness = ((Map<?, ?>) page.evaluate("() => window.lateness"))
                .values().stream().map(millis -> ((Number) millis).longValue()).toList();
        assertThat(lateness).hasSize(5);
        return lateness;
    }

    @Test
    void escapeSequencesAndMarkupInALogAreTextLiveAndAfterwards() {
        Page page = running("hostile-lines", """
                # @risk low
                sleep 3
                printf '\\033]0;owned\\007\\033[31mred\\033[0m <img src=x onerror="document.title=1"><script>document.title=2</script>\\n'
                printf '\\033[2J\\033]8;;javascript:alert(1)\\007click\\033]8;;\\007 \\342\\200\\256txt.exe\\n'
                echo '</pre></section><h1>owned</h1>'
                echo 'the end'
                """);
        String title = page.title();
        assertThat(page.locator(".log")).containsText("the end", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        assertHarmless(page, title);
        assertThat(page.locator("main [role=status]").first())
                .containsText("Succeeded", new ContainsTextOptions().setTimeout(PATIENCE_MS));

        page.reload();

        assertThat(page.locator(".log")).containsText("the end");
        assertHarmless(page, page.title());
        assertThat(page.title()).isEqualTo(title);
    }

    private static void assertHarmless(Page page, String title) {
        assertThat(page.locator(".log")).containsText("red <img src=x onerror=\"document.title=1\"><script>");
        assertThat(page.locator(".log img, .log script, .log a, main h1:has-text('owned')"))
                .hasCount(0);
        assertThat(page.locator(".log").textContent()).doesNotContain("\u001b", "\u202e");
        assertThat(page.title()).isEqualTo(title).doesNotContain("owned", "1", "2");
    }

    /** The page of a run that was just started by hand. */
    private Page running(String code, String script) {
        Page page = offered(code, script);
        start(page, code);
        return page;
    }

    /** A member's browser, once the script is live. */
    private Page offered(String code, String script) {
        live(ScriptFolder.prettyJson().without("main.py").with("main.sh", script), code, Map.of());
        return chromium.signedIn("acme-member");
    }

    private static void start(Page page, String code) {
        page.navigate("/skills/" + code + "/run");
        page.locator("#json").fill("{}");
        page.locator("main form button.btn-main").click();
        page.waitForURL(url -> url.contains("/executions/"));
        page.locator("#log").waitFor();
    }
}
