package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tenants, people and quotas in the portal, for those who manage them, and nothing of it for others. */
@HotUpdateTest
class PeoplePagesTests extends Journey {

    private static final Pattern PASSWORD = Pattern.compile("<code class=\"break\">([^<]+)</code>");

    @LocalServerPort
    private int ownPort;

    @Test
    void aPlatformAdminMakesATenantItsFirstAdminAndItsQuota() {
        Browser admin = signedIn("platform-admin");
        assertThat(admin.get("/governance").body()).contains("/governance/tenants");
        assertThat(post(admin, "/governance/tenants", Map.of("id", "Paged Co", "name", "Paged"))
                        .body())
                .contains("A tenant id is 1 to 64", "value=\"Paged Co\"");
        post(admin, "/governance/tenants", Map.of("id", "paged-co", "name", "Paged & Co"));
        assertThat(admin.get("/governance/tenants?limit=200").body()).contains("paged-co", "Paged &amp; Co");
        String users = "/governance/tenants/paged-co/users";
        assertThat(admin.get(users).body()).contains("Nobody yet.");

        Map<String, String> refused = Map.of("id", "acme-member", "mail", "a@b.example", "roles", "tenant-admin");
        assertThat(post(admin, users, refused).body())
                .contains("This user name is taken.", "value=\"acme-member\"", "a@b.example");
        HttpResponse<String> made = post(admin, users, Map.of("id", "paged.boss", "roles", "tenant-admin"));
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new Browser(ownPort).signIn("paged.boss", password(made)).statusCode())
                .isEqualTo(302);
        assertThat(admin.get(users).body()).doesNotContain(password(made)).contains("paged.boss");

        String quota = "/governance/tenants/paged-co/quota";
        assertThat(post(admin, quota, Map.of("openRuns", "5", "runsPerMinute", ""))
                        .body())
                .contains("Say why.");
        post(admin, quota, Map.of("openRuns", "5", "runsPerMinute", "", "reason", "small"));
        assertThat(admin.get(quota).body()).contains("value=\"5\"", "As for everybody");
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneOpened() {
        Browser admin = signedIn("globex-admin");
        String made = password(post(admin, "/users", Map.of("id", "globex.paged.forgetful", "roles", "tenant-member")));
        Browser before = new Browser(ownPort);
        before.signIn("globex.paged.forgetful", made);
        assertThat(before.get("/").statusCode()).isEqualTo(200);

        String replaced = password(post(admin, "/users/globex.paged.forgetful/password", Map.of()));
        Browser after = new Browser(ownPort);
        after.signIn("globex.paged.forgetful", replaced);

        assertThat(before.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(after.get("/account").statusCode()).isEqualTo(200);
        assertThat(after.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        assertThat(admin.get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    void aTenantAdminManagesTheOwnPeopleAndNobodyElse() {
        Browser admin = signedIn("globex-admin");
        assertThat(admin.get("/").body()).contains("href=\"/users\"");
        assertThat(admin.get("/users").body())
                .contains("globex-member", "This is you.")
                .doesNotContain("acme", "/users/globex-admin/lock");
        assertThat(admin.get("/quota").body()).contains("2000", "A platform admin can change it");
        HttpResponse<String> made = post(admin, "/users", Map.of("id", "globex.temp", "roles", "tenant-member"));
        Browser temp = new Browser(ownPort);
        temp.signIn("globex.temp", password(made));
        assertThat(temp.get("/skills").statusCode()).isEqualTo(200);

        post(admin, "/users/globex.temp/lock", Map.of());
        assertThat(admin.get("/users").body()).contains("Locked", "/users/globex.temp/unlock");
        assertThat(temp.get("/skills").statusCode()).isEqualTo(302);

        post(admin, "/users/globex.temp/unlock", Map.of());
        post(admin, "/users/globex.temp/roles", Map.of("roles", "confirmer"));
        temp.signIn("globex.temp", password(made));
        assertThat(temp.get("/confirmations").statusCode()).isEqualTo(200);
        assertThat(post(admin, "/users/globex-admin/roles", Map.of("roles", "tenant-member"))
                        .body())
                .contains("You stay an admin of your tenant");
        assertThat(post(admin, "/users/acme-member/roles", Map.of("roles", "confirmer"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void othersSeeNothingOfIt() {
        Browser member = signedIn("acme-member");
        assertThat(member.get("/").body()).doesNotContain("href=\"/users\"");
        assertThat(member.get("/users").statusCode()).isEqualTo(403);
        assertThat(member.get("/quota").statusCode()).isEqualTo(403);
        assertThat(signedIn("acme-admin").get("/governance/tenants/acme/users").statusCode())
                .isEqualTo(403);
        assertThat(signedIn("reviewer1").get("/governance/tenants").statusCode())
                .isEqualTo(403);
    }

    private static String password(HttpResponse<String> page) {
        Matcher shown = PASSWORD.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(ownPort);
        browser.signIn(user, user + "-demo");
        return browser;
    }

    private static HttpResponse<String> post(Browser browser, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", browser.csrf("/notifications"));
        return browser.postForm(path, form);
    }
}
