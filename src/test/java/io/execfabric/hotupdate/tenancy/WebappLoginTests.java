package io.execfabric.hotupdate.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for the portal and the engine's webapps, and what each role finds there. */
@HotUpdateTest
class WebappLoginTests {

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.+?)</script>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @CsvSource({
        "acme-admin, tasklist, 403",
        "acme-admin, cockpit, 403",
        "acme-member, admin, 403",
        "globex-confirmer, welcome, 403",
        "reviewer1, tasklist, 200",
        "reviewer1, cockpit, 403",
        "reviewer1, admin, 403",
        "platform-admin, tasklist, 200",
        "platform-admin, cockpit, 200",
        "platform-admin, admin, 200",
    })
    void theWebappsOpenForPlatformPeopleAlone(String user, String app, int status) {
        Browser browser = signedIn(user);

        assertThat(browser.get("/camunda/app/" + app + "/default/").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneFromAnOpenWebappToo(
            @Autowired UserDirectory people, @Autowired IdentityService identity) {
        people.createUser("two.hats", "two.hats-demo", null, Set.of(Role.REVIEWER, Role.PLATFORM_ADMIN));
        identity.createMembership("two.hats", Groups.CAMUNDA_ADMIN);
        Browser browser = signedIn("two.hats");
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(allowed(browser)).contains("\"cockpit\"", "\"admin\"");

        identity.deleteMembership("two.hats", Groups.CAMUNDA_ADMIN);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(allowed(browser))
                        .contains("\"tasklist\"")
                        .doesNotContain("\"cockpit\"", "\"admin\""));
    }

    /** As the session stands after any use of the engine. */
    private static String allowed(Browser browser) {
        browser.get("/camunda/api/engine/engine/default/task/count");
        return browser.get("/camunda/api/admin/auth/user/default").body();
    }

    @Test
    void nobodyIsSentToTheOneLoginPageAndTheEngineApiAnswers401() {
        Browser browser = new Browser(port);

        var page = browser.get("/camunda/app/tasklist/default/", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(browser.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(401);
    }

    @Test
    void aReviewerLandsInTasklistAndATenantUserAtHome() {
        assertThat(location(new Browser(port).signIn("reviewer1", "reviewer1-demo")))
                .endsWith("/camunda/app/tasklist/default/");
        assertThat(location(new Browser(port).signIn("acme-member", "acme-member-demo")))
                .endsWith("/");
    }

    @Test
    void afterSigningInTheRememberedPageOpens() {
        Browser browser = new Browser(port);
        browser.get("/submissions", "Accept", "text/html");

        assertThat(location(browser.signIn("reviewer1", "reviewer1-demo"))).endsWith("/submissions");
    }

    @Test
    void aWrongPasswordComesBackToTheLoginPage() {
        assertThat(location(new Browser(port).signIn("reviewer2", "wrong"))).endsWith("/login?error");
    }

    @Test
    void signingInNeedsTheCsrfTokenOfThePage() {
        var answer =
                new Browser(port).postForm("/login", Map.of("username", "acme-admin", "password", "acme-admin-demo"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-admin", "reviewer1", "acme-admin"})
    void theSetupEndpointIsDeniedToEverybody(String user) {
        Browser browser = signedIn(user);

        var answer = webapp(browser, "/camunda/api/admin/setup/default/user/create", "{\"profile\":{\"id\":\"evil\"}}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theWebappsOwnLoginIsClosed() {
        Browser browser = signedIn("reviewer1");

        var answer = browser.postForm(
                "/camunda/api/admin/auth/user/default/login/admin",
                Map.of("username", "platform-admin", "password", "platform-admin-demo"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine", "/engine-rest/task"})
    void thereIsNoOpenEngineApi(String path) {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(302);
        assertThat(signedIn("platform-admin").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anExpressionInAnAdHocQueryIsRefusedAlsoInsideOrQueries() {
        Browser browser = signedIn("reviewer1");
        String tasksOfEngine = "/camunda/api/engine/engine/default/task";

        assertThat(webapp(browser, tasksOfEngine, "{\"dueAfterExpression\":\"${now()}\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(webapp(browser, tasksOfEngine, "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(webapp(browser, tasksOfEngine, "{\"orQueries\":[{\"name\":\"a\",\"assignee\":\"b\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anExpressionInTheExtensionOfASharedFilterIsRefused() {
        Browser browser = signedIn("reviewer1");
        String filter = idOfFilter(browser, "All review tasks");
        String list = "/camunda/api/engine/engine/default/filter/" + filter + "/list";

        assertThat(webapp(browser, list, "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(webapp(browser, list, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aReviewerSeesTheSharedFiltersAndNoAccountButTheOwn() {
        Browser browser = signedIn("reviewer2");

        assertThat(browser.get("/camunda/api/engine/engine/default/filter").body())
                .contains(
                        "Waiting for me",
                        "High risk",
                        "Second review",
                        "Oldest first",
                        "All review tasks",
                        "Lost runs");
        assertThat(browser.get("/camunda/api/engine/engine/default/user").body())
                .contains("reviewer2")
                .doesNotContain("acme-admin", "platform-admin");
    }

    @Test
    void aReviewerClaimsHandsBackAndCannotWriteVariables() {
        Task task = tasks.newTask();
        task.setName("A review");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "reviewer");
        Browser browser = signedIn("reviewer1");
        String path = "/camunda/api/engine/engine/default/task/" + task.getId();
        try {
            assertThat(webapp(browser, path + "/claim", "{\"userId\":\"reviewer1\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(webapp(browser, path + "/unclaim", "{}").statusCode()).isEqualTo(204);
            assertThat(webapp(browser, "PUT", path + "/variables/hack", "{\"value\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void signingOutOfAWebappSignsOutOfThePortal() {
        Browser browser = signedIn("reviewer1");

        assertThat(webapp(browser, "/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/", "Accept", "text/html").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theFixedPolicyHoldsTheHashOfEachInlineScript(String app) throws Exception {
        var page = signedIn("platform-admin").get("/camunda/app/" + app + "/default/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).doesNotContain("nonce");
        assertThat(inlineScriptHashes(page.body()))
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(policy).contains(hash));
    }

    @Test
    void theWebappsSendPeopleToThePortalsLoginAndShowNoNoticeOfAnotherProduct() {
        Browser browser = signedIn("platform-admin");

        assertThat(browser.get("/camunda/app/tasklist/scripts/config.js").body())
                .contains("scripts/sso.js");
        assertThat(browser.get("/camunda/app/tasklist/scripts/sso.js").body()).contains("/login");
        assertThat(browser.get("/camunda/app/cockpit/styles/user-styles.css").body())
                .contains("ce-eol-banner");
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(user, user + "-demo").headers().firstValue("Location"))
                .get()
                .asString()
                .doesNotContain("error");
        return browser;
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static java.net.http.HttpResponse<String> webapp(Browser browser, String path, String json) {
        return webapp(browser, "POST", path, json);
    }

    /** As the webapps' own scripts do it: with their CSRF cookie repeated in a header. */
    private static java.net.http.HttpResponse<String> webapp(Browser browser, String method, String path, String json) {
        if (browser.cookie("XSRF-TOKEN") == null) {
            browser.get("/camunda/app/tasklist/default/");
        }
        String token = browser.cookie("XSRF-TOKEN");
        return browser.send(
                method, path, json, "Content-Type", "application/json", "X-XSRF-TOKEN", token == null ? "none" : token);
    }

    private static String idOfFilter(Browser browser, String name) {
        Matcher filter = Pattern.compile("\"id\":\"([^\"]+)\",\"resourceType\":\"Task\",\"name\":\"" + name)
                .matcher(
                        browser.get("/camunda/api/engine/engine/default/filter").body());
        assertThat(filter.find()).isTrue();
        return filter.group(1);
    }

    private static List<String> inlineScriptHashes(String html) throws Exception {
        List<String> hashes = new ArrayList<>();
        Matcher script = INLINE_SCRIPT.matcher(html);
        while (script.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.add("sha256-" + Base64.getEncoder().encodeToString(digest));
        }
        return hashes;
    }
}
