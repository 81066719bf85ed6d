package io.execfabric.hotupdate.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.LoadState;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The webapps in a real browser: what they show leads somewhere, and what is closed says so. */
@HotUpdateTest
class WebappsBrowserTests extends Journey {

    @LocalServerPort
    private int ownPort;

    @Autowired
    private TaskService tasks;

    @Test
    void aTaskIsTakenAndHandedBackByAnotherReviewerAndTheArrowIsForWhoHasCockpit() {
        String submission = inReview(ScriptFolder.shell("low"), "arrow", Map.of());
        try (Chromium chromium = new Chromium(ownPort)) {
            Page first = task(chromium.signedIn("reviewer1"));
            first.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(first.locator("button.unclaim")).isVisible();
            isPlain(first);

            Page second = task(chromium.signedIn("reviewer2"));
            second.locator("a.reset-assignee").click();
            assertThat(second.locator("button.claim")).isVisible();
            isPlain(second);

            Page admin = chromium.signedIn("platform-admin");
            admin.navigate("/camunda/app/tasklist/default/");
            task(admin);
            admin.locator("a.instance-link").click();
            assertThat(admin.locator("body")).containsText("Business Key");
        }
        assertThat(actionsAbout(submission)).contains("TASK_CLAIMED", "TASK_HANDED_BACK");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(submission)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void theWebappsOfAPlatformAdminLoadWithoutAClosedDoorAndAdminSaysWherePeopleAreManaged() {
        List<String> refused = new ArrayList<>();
        try (Chromium chromium = new Chromium(ownPort)) {
            Page page = chromium.signedIn("platform-admin");
            page.onResponse(answer -> {
                if (answer.status() == 403 || answer.status() >= 500) {
                    refused.add(answer.status() + " " + answer.url());
                }
            });
            for (String shown : List.of(
                    "cockpit/default/#/dashboard",
                    "cockpit/default/#/processes",
                    "admin/default/#/users",
                    "admin/default/#/authorization?resource=0",
                    "welcome/default/")) {
                page.navigate("/camunda/app/" + shown);
                assertThat(page.locator("[cam-widget-header]").first())
                        .isVisible(new IsVisibleOptions().setTimeout(60_000));
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            assertThat(refused).isEmpty();
            page.navigate("/camunda/app/admin/default/#/users/acme-admin?tab=account");
            assertThat(page.locator(".hu-read-only")).hasAttribute("href", "/governance/tenants");
            page.getByText("Unlock User").last().click();
            assertThat(page.locator("body")).containsText("People and rights are written on the portal's own pages");
        }
    }

    private static Page task(Page page) {
        page.getByText("All review tasks").first().click();
        page.getByText("Review: acme / arrow").first().click();
        assertThat(page.locator("[data-hu=title]")).hasText("acme / arrow");
        return page;
    }

    private static void isPlain(Page page) {
        for (String closed :
                List.of("a.instance-link", ".createCommentLink", ".create-task-action", ".start-process-action")) {
            Locator found = page.locator(closed).first();
            assertThat(found).not().isVisible();
        }
    }
}
