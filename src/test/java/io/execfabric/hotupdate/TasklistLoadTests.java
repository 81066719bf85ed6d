package io.execfabric.hotupdate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at once: a content security policy that is kept per server would leave every other page blank. */
@HotUpdateTest
class TasklistLoadTests {

    private static final int LOADS_EACH = 50;
    private static final double PATIENCE_MS = 60_000;

    @LocalServerPort
    private int port;

    @Test
    void noneOfAHundredLoadsByTwoPeopleAtOnceIsBlank() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> refused = people.invokeAll(List.<Callable<List<String>>>of(
                    () -> loads("reviewer1", together), () -> loads("reviewer2", together)));
            for (Future<List<String>> of : refused) {
                assertThat(of.get()).isEmpty();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** What the browser's console says against the policy; every load has to show the filters, which scripts draw. */
    private List<String> loads(String user, CyclicBarrier together) throws Exception {
        List<String> refused = new ArrayList<>();
        try (Chromium chromium = new Chromium(port)) {
            Page page = chromium.signedIn(user);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            together.await();
            for (int load = 0; load < LOADS_EACH; load++) {
                page.navigate("/camunda/app/tasklist/default/");
                assertThat(page.getByText("All review tasks").first())
                        .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
            }
        }
        return refused;
    }
}
