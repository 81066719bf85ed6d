package io.execfabric.hotupdate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job as people do it: submitted and run in the portal, approved in Tasklist, in a real browser. */
@HotUpdateTest
class HotUpdateBrowserTests {

    private static final String CODE = "by-browser";
    private static final double PATIENCE_MS = 60_000;

    @LocalServerPort
    private int port;

    @Test
    void aFolderIsSubmittedInThePortalApprovedInTasklistAndRunInThePortal() {
        try (Chromium chromium = new Chromium(port)) {
            Page admin = chromium.signedIn("acme-admin");
            submit(admin);
            approve(chromium.signedIn("reviewer1"));
            awaitAvailable(admin);
            run(chromium.signedIn("acme-member"));
        }
    }

    private static void submit(Page page) {
        page.navigate("/submissions/new");
        page.locator("#package")
                .setInputFiles(new FilePayload(
                        "folder.zip",
                        "application/zip",
                        ScriptFolder.prettyJson().zip()));
        page.locator("#scriptCode").fill(CODE);
        page.locator("#scenario").fill("Delivery reads answers of other systems. 给交付同事用 🚚");
        page.locator("[data-submit-form] button.btn-main").click();
        page.waitForURL(url -> url.contains("/submissions/") && !url.endsWith("/new"));
        assertThat(page.locator("main")).containsText(CODE);
    }

    private static void approve(Page page) {
        assertThat(page.url()).contains("/camunda/app/tasklist/");
        page.getByText("All review tasks").first().click();
        page.getByText("Review: acme / " + CODE).first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("[data-hu=tenantConfirmed]").check();
        answer(page, "huAiCallable", "no");
        answer(page, "huManualExecution", "yes");
        answer(page, "huConfirmationRequired", "no");
        assertThat(page.locator("[data-hu=title]")).hasText("acme / " + CODE);
        assertThat(page.locator("[data-outcome=APPROVE]")).containsText("AI may not call it · by hand: yes");
        page.locator("[data-outcome=APPROVE]").click();
        assertThat(page.locator("[data-hu=desk]")).not().isVisible();
    }

    private static void answer(Page page, String question, String value) {
        page.locator("input[name=" + question + "][value=" + value + "]").check();
    }

    /** The submission's page shows its progress by itself. */
    private static void awaitAvailable(Page page) {
        assertThat(page.locator("main [role=status]").first())
                .containsText("Available", new ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    private static void run(Page page) {
        page.navigate("/skills/" + CODE + "/run");
        page.locator("#json").fill("{\"b\":1}");
        page.locator("main form button.btn-main").click();
        assertThat(page.locator("pre.log"))
                .hasText("{\n    \"b\": 1\n}\n", new HasTextOptions().setTimeout(PATIENCE_MS));
        assertThat(page.url()).contains("/executions/");
    }
}
