package io.execfabric.hotupdate.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The reviewer's desk in Tasklist as a reviewer uses it, in a real browser. */
@HotUpdateTest
class ReviewDeskBrowserTests extends Journey {

    private static final double PATIENCE_MS = 60_000;
    private static final int LINES = 5_000;

    /** Two seconds on a machine of its own; twice that where others work too. */
    private static final long READABLE_WITHIN_MS = 4_000;

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
    void aChangeOfFiveThousandLinesIsReadableInSeconds() {
        live(bulky("old"), "bulky", Map.of());
        inReview(bulky("new"), "bulky", Map.of());
        inReview(ScriptFolder.prettyJson(), "before-bulky", Map.of());
        Page page = chromium.signedIn("reviewer1");
        open(page, "Review: acme / before-bulky");

        long start = System.nanoTime();
        page.getByText("Review: acme / bulky").first().click();
        assertThat(page.locator("[data-path='main.py'] .hu-cell-removed").first())
                .containsText("old 0", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        long readable = (System.nanoTime() - start) / 1_000_000;

        System.out.println("A change of " + LINES + " lines is readable " + readable + " ms after opening its task");
        assertThat(readable).isLessThan(READABLE_WITHIN_MS);
        assertThat(page.locator("[data-hu=diffFacts]"))
                .containsText("1 file changed, " + LINES + " lines added, " + LINES + " removed");
        assertThat(page.locator("[data-path='main.py'] .hu-cell-added"))
                .hasCount(LINES, new HasCountOptions().setTimeout(PATIENCE_MS));
    }

    @Test
    void theDifferenceStandsSideBySideAndItsFoldsOpen() {
        String steps = IntStream.range(0, 40)
                .mapToObj(i -> "step_" + i + " = " + i + "\n")
                .collect(Collectors.joining());
        live(ScriptFolder.prettyJson().with("lib.py", steps + "last = 1\n"), "folded", Map.of());
        inReview(ScriptFolder.prettyJson().with("lib.py", steps + "last = 2\n"), "folded", Map.of());
        Page page = chromium.signedIn("reviewer1");
        open(page, "Review: acme / folded");
        Locator file = page.locator("[data-path='lib.py']");

        assertThat(file.locator(".hu-unified")).hasCount(5);
        page.locator("[data-key=split]").click();
        assertThat(file.locator(".hu-split").last().locator(".hu-cell-removed mark"))
                .hasText("1");
        assertThat(file.locator(".hu-split").last().locator(".hu-cell-added mark"))
                .hasText("2");
        file.getByText("Show 37 unchanged lines").click();
        assertThat(file.locator(".hu-split")).hasCount(41);
        assertThat(file.locator(".hljs-number").first()).isVisible();
        page.reload();
        assertThat(file.locator(".hu-split").first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    @Test
    void whatHighRiskForbidsCannotBeChosenAndSaysWhy() {
        inReview(ScriptFolder.shell("high"), "risky", Map.of("confirmationRequired", false));
        Page page = chromium.signedIn("reviewer1");
        claim(page, "Review: acme / risky");
        Locator confirmation = page.locator("[data-hu-question=confirmationRequired]");

        assertThat(confirmation.locator("input[value=no]")).isDisabled();
        assertThat(confirmation.locator("input[value=yes]")).isChecked();
        assertThat(confirmation.locator("[data-hu=wish]")).hasText("The tenant wishes: no.");
        assertThat(confirmation.locator("[data-hu=forbidden]")).containsText("every run needs a person's confirmation");
        assertThat(page.locator("[data-outcome=APPROVE]")).isDisabled();
        page.locator("[data-hu=tenantConfirmed]").check();
        assertThat(page.locator("[data-outcome=APPROVE]")).isEnabled();
        assertThat(page.locator("[data-outcome=APPROVE]")).containsText("each run confirmed");
    }

    @Test
    void whatIsEnteredSurvivesAReloadAndARefusalIsReadBesideIt() {
        Map<String, Boolean> forAi = Map.of("aiCallable", true, "confirmationRequired", true);
        String id = inReview(ScriptFolder.shell("high"), "twice-alone", forAi);
        assertAccepted(approve(id, forAi));
        awaitStatus(id, "SECOND_REVIEW");
        Page page = chromium.signedIn("reviewer1");
        claim(page, "Second review: acme / twice-alone");

        page.locator("[data-hu=tenantConfirmed]").check();
        page.locator("#huComment").fill("Looks fine 好的");
        page.reload();
        assertThat(page.locator("[data-hu=restored]")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
        assertThat(page.locator("#huComment")).hasValue("Looks fine 好的");
        page.locator("[data-outcome=APPROVE]").click();

        assertThat(page.locator("[data-hu=refusal]")).containsText("Not accepted");
        assertThat(page.locator("[data-hu=refusal]")).containsText("You decided in this round already");
        assertThat(page.locator("[data-hu=refusal]")).not().containsText("TaskListener");
        assertThat(page.locator("#huComment")).hasValue("Looks fine 好的");
        assertThat(page.locator("[data-hu=tenantConfirmed]")).isChecked();
    }

    @Test
    void aVersionThatWentLiveMeanwhileIsSeenBeforeItIsReplaced() {
        live(saying("one"), "overtaken", Map.of());
        String id = inReview(saying("two"), "overtaken", Map.of());
        Page page = chromium.signedIn("reviewer1");
        claim(page, "Review: acme / overtaken");
        assertThat(page.locator("[data-hu=baseMoved]")).hasCount(0);
        page.locator("[data-hu=tenantConfirmed]").check();
        page.locator("#huComment").fill("Looks fine 好的");
        live(saying("three"), "overtaken", Map.of());

        page.locator("[data-outcome=APPROVE]").click();
        assertThat(page.locator("[data-hu=refusal]"))
                .containsText("The checks compared with version 1, and version 2 is live now.");
        assertThat(page.locator(".notifications .alert")).hasCount(0);
        page.locator("[data-hu=reload] button").click();

        assertThat(page.locator("[data-hu=baseMoved]"))
                .containsText(
                        "Live now is version 2. When the checks ran and the trial run compared, it was version 1.");
        assertThat(page.locator("[data-hu=diffFacts]")).containsText("Against live version 2");
        assertThat(page.locator("[data-path='main.py'] .hu-cell-removed")).containsText("three");
        assertThat(page.locator("#huComment")).hasValue("Looks fine 好的");
        assertThat(page.locator("[data-outcome=APPROVE]")).containsText("in place of version 2");
        page.locator("[data-outcome=APPROVE]").click();
        awaitStatus(id, "AVAILABLE");
    }

    private static ScriptFolder saying(String word) {
        return ScriptFolder.prettyJson().with("main.py", "# @risk low\nprint('" + word + "')\n");
    }

    @Test
    void changesAreRequestedWithACommentThatTheTenantSeesBesideItsLine() {
        String id = inReview(ScriptFolder.prettyJson(), "commented", Map.of());
        Page page = chromium.signedIn("reviewer1");
        claim(page, "Review: acme / commented");

        page.locator("#huTab-files").click();
        page.locator("[data-path='main.py'] [data-comment='5']").click();
        page.locator("[data-path='main.py'] .hu-thread textarea").fill("Why sorted? 为什么？");
        page.locator("[data-path='main.py'] .hu-thread .hu-button").click();
        assertThat(page.locator("[data-path='main.py'] [data-line='5'] + .hu-thread"))
                .containsText("Why sorted? 为什么？");
        assertThat(page.locator("[data-hu=pending]")).containsText("main.py, line 5");
        assertThat(page.locator("[data-outcome=REQUEST_CHANGES]")).isDisabled();
        page.locator("#huComment").fill("Please see line 5.");
        assertThat(page.locator("[data-outcome=REQUEST_CHANGES]")).containsText("1 comment on lines");
        page.locator("[data-outcome=REQUEST_CHANGES]").click();

        awaitStatus(id, "NEEDS_FIX");
        theTenantReadsItBelowThatLine(id, "en-GB", "What the reviewers say");
        theTenantReadsItBelowThatLine(id, "zh-CN", "审核人的意见");
    }

    private void theTenantReadsItBelowThatLine(String id, String locale, String heading) {
        Page page = chromium.signedIn("acme-admin", locale);
        for (int width : new int[] {1400, 360}) {
            page.setViewportSize(width, 800);
            page.navigate("/submissions/" + id);
            Locator said = page.locator("#reviews");
            assertThat(said.locator("h2")).hasText(heading);
            assertThat(said.locator(".said")).containsText("Please see line 5.");
            Locator line = said.locator(".source-marked");
            assertThat(line.locator(".source-no")).hasText("5");
            assertThat(line.locator("code")).containsText("json.dump(");
            Locator comment = said.locator(".source-marked + .source-said");
            assertThat(comment).containsText("Why sorted? 为什么？");
            assertThat(comment).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than %s pixels", width)
                    .isEqualTo(true);
        }
    }

    @Test
    void nothingThatATenantWroteIsRun() {
        String hostile = "{{constructor.constructor('alert(1)')()}} <img src=x onerror=alert(2)>";
        ScriptFolder folder = ScriptFolder.prettyJson()
                .with("{{7*7}}.md", hostile + "\n")
                .with("README.md", ScriptFolder.prettyJson().content("README.md") + "\n" + hostile + "\n");
        inReview(folder, "hostile", Map.of("note", hostile, "scenario", hostile));
        Page page = chromium.signedIn("reviewer1");
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        open(page, "Review: acme / hostile");

        assertThat(page.locator(".hu-facts")).containsText(hostile);
        assertThat(page.locator(".hu-readme")).containsText("{{constructor.constructor('alert(1)')()}}");
        page.locator("#huTab-files").click();
        page.locator(".hu-file-list").getByText("{{7*7}}.md").click();
        assertThat(page.locator("[data-path='{{7*7}}.md'] .hu-text").first()).hasText(hostile);
        assertThat(page.locator(".hu-review img")).hasCount(0);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void theDeskSpeaksTheLanguageOfTheBrowser() {
        inReview(ScriptFolder.shell("high"), "chinese", Map.of());
        Page page = chromium.signedIn("reviewer1", "zh-CN");
        claim(page, "Review: acme / chinese");

        assertThat(page.locator(".hu-decision h3")).hasText("您的决定");
        assertThat(page.locator("[data-hu=forbidden]").last()).hasText("高风险：每次运行都需要人工确认。");
        assertThat(page.locator("[data-outcome=REQUEST_CHANGES]")).containsText("请先给租户写评论");
    }

    @Test
    void everyLinkToAReviewOpensItsTaskAndLaterTheSubmission() {
        String id = inReview(ScriptFolder.prettyJson(), "linked", Map.of());
        Page page = chromium.signedIn("reviewer1");
        for (String from : List.of("/", "/submissions/" + id, "/notifications")) {
            page.navigate(from);
            page.locator("a[href*='/submissions/" + id + "/review']").first().click();
            assertThat(page.locator("[data-hu=desk]")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
            assertThat(page.locator("[data-hu=desk]")).containsText("acme / linked");
        }
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("[data-hu=claim]")).isHidden();

        assertThat(entry(page, id)).containsText("claimed by you");
        Page other = chromium.signedIn("reviewer2");
        assertThat(entry(other, id)).containsText("acme / linked");
        assertThat(entry(other, id)).containsText("First review");
        assertThat(entry(other, id)).containsText("claimed by reviewer1");

        assertAccepted(approve(id, Map.of()));
        other.navigate("/submissions/" + id + "/review");
        assertThat(other).hasURL(java.util.regex.Pattern.compile(".*/submissions/" + id));
    }

    private static Locator entry(Page page, String id) {
        page.navigate("/");
        return page.locator("li", new Page.LocatorOptions().setHas(page.locator("a[href*='" + id + "']")));
    }

    private static void claim(Page page, String task) {
        open(page, task);
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("[data-hu=claim]")).isHidden();
    }

    private static void open(Page page, String task) {
        page.getByText("All review tasks").first().click();
        page.getByText(task).first().click();
        assertThat(page.locator("[data-hu=desk]")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MS));
    }

    private static ScriptFolder bulky(String word) {
        return ScriptFolder.prettyJson()
                .with(
                        "main.py",
                        IntStream.range(0, LINES)
                                .mapToObj(i -> "row_" + i + " = \"" + word + " " + i + "\"\n")
                                .collect(Collectors.joining("", "# @risk low\n", "print(row_1)\n")));
    }
}
