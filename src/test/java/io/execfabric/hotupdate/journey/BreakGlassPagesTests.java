package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Emergency access in the portal: opened and used by a platform admin, in sight of everybody of that tenant. */
@HotUpdateTest
class BreakGlassPagesTests extends Journey {

    private static final String PAGE = "/governance/break-glass";
    private static final String BANNER = "data-emergency";

    @LocalServerPort
    private int port;

    @AfterEach
    void closeAll() {
        platformAdmin().get("/api/v1/break-glass").body().path("items").forEach(glass -> {
            if (glass.path("state").asText().equals("OPEN")) {
                platformAdmin().delete("/api/v1/break-glass/" + glass.path("id").asText());
            }
        });
    }

    @Test
    void eachPageOfTheTenantSaysSoWhileItIsOpen() {
        Browser admin = signedIn("platform-admin");
        Browser member = signedIn("acme-member");
        assertThat(member.get("/skills").body()).doesNotContain(BANNER);

        String there = opened(admin, "acme");

        for (String page : List.of("/", "/skills", "/executions", "/notifications", "/how-it-works")) {
            assertThat(member.get(page).body())
                    .as(page)
                    .contains(
                            BANNER,
                            "Platform admin platform-admin has emergency access to this tenant",
                            "Reason: &lt;the report hangs&gt;");
        }
        assertThat(admin.get("/governance").body()).contains("You have emergency access to acme", PAGE);
        for (String other : List.of("globex-member", "reviewer1")) {
            assertThat(signedIn(other).get("/").body()).as(other).doesNotContain(BANNER);
        }
        Browser acmeAdminsBrowser = signedIn("acme-admin");
        assertThat(acmeAdminsBrowser.get("/notifications").body())
                .contains("Platform admin platform-admin has opened emergency access to acme");
        assertThat(acmeAdminsBrowser.get("/emergency-access").body())
                .contains("platform-admin", "&lt;the report hangs&gt;")
                .doesNotContain("/closing");
        assertThat(member.get("/emergency-access").statusCode()).isEqualTo(403);

        assertThat(post(admin, there + "/closing", Map.of()).statusCode()).isEqualTo(302);

        assertThat(member.get("/skills").body()).doesNotContain(BANNER);
        assertThat(admin.get("/governance").body()).doesNotContain(BANNER);
        assertThat(admin.get(there).statusCode()).isEqualTo(404);
        assertThat(acmeAdminsBrowser.get("/emergency-access").body()).contains("Closed");
    }

    @Test
    void anAdminRunsAndReadsByThePages() {
        live(ScriptFolder.shell("low"), "glass-paged", Map.of());
        Browser admin = signedIn("platform-admin");
        String there = opened(admin, "acme");
        assertThat(admin.get(there).body()).contains(there + "/skills/glass-paged/run");
        String form = there + "/skills/glass-paged/run";
        assertThat(admin.get(form).body()).contains("It runs in the tenant acme in your name");
        assertThat(post(admin, form, Map.of("json", "[")).statusCode()).isEqualTo(422);

        HttpResponse<String> asked = post(admin, form, Map.of("json", "{\"a\": 1}", "idempotencyKey", "glass-1"));

        assertThat(asked.statusCode()).isEqualTo(302);
        String run = asked.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
        assertThat(run).startsWith(there + "/executions/");
        ended(run.substring(run.lastIndexOf('/') + 1));
        assertThat(admin.get(run).body()).contains("Succeeded", "table.csv", "&quot;a&quot; : 1");
        assertThat(admin.get(there).body()).contains(run);
        assertThat(admin.get(there + "/skills/no-such/run").statusCode()).isEqualTo(404);
        assertThat(admin.get(there + "/executions/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusalKeepsWhatWasTypedButThePassword() {
        Browser admin = signedIn("platform-admin");

        HttpResponse<String> refused = post(
                admin,
                PAGE,
                Map.of("tenant", "acme", "minutes", "20", "reason", "typed before", "password", "wrong-secret"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("This is not your password.", "typed before", "value=\"20\"")
                .doesNotContain("wrong-secret");
    }

    private String opened(Browser admin, String tenant) {
        HttpResponse<String> answer = post(
                admin,
                PAGE,
                Map.of(
                        "tenant",
                        tenant,
                        "minutes",
                        "15",
                        "reason",
                        "<the report hangs>",
                        "password",
                        "platform-admin-demo"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", browser.csrf("/"));
        return browser.postForm(path, form);
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(port);
        browser.signIn(user, user + "-demo");
        return browser;
    }
}
