package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What admins do about versions in the portal, and what others do not even see. */
@HotUpdateTest
class VersionPagesTests extends Journey {

    @LocalServerPort
    private int ownPort;

    @Autowired
    private LeakyDoor door;

    @Test
    void anAdminRollsBackDisablesFindsAndEnablesAgain() {
        live(printing("paged", 1), "paged", Map.of());
        live(printing("paged", 2), "paged", Map.of());
        Browser admin = signedIn("acme-admin");
        Browser member = signedIn("acme-member");
        assertThat(admin.get("/skills/paged").body()).contains("/skills/paged/rollback", "/skills/paged/disable");
        assertThat(member.get("/skills/paged").body()).doesNotContain("/rollback", "/disable");

        post(admin, "/skills/paged/rollback", Map.of("version", "1", "reason", "v2 rounds"));
        assertThat(admin.get("/skills/paged").body()).contains("The next call runs this version", "version 1");

        post(admin, "/skills/paged/disable", Map.of("reason", "audit"));
        assertThat(admin.get("/skills").body()).contains("Not available now", "/skills/paged");
        assertThat(admin.get("/skills/paged").body()).contains("Switched off", "/skills/paged/enable");
        assertThat(member.get("/skills").body()).doesNotContain("Not available now", "/skills/paged");
        assertThat(member.get("/skills/paged").statusCode()).isEqualTo(404);

        post(admin, "/skills/paged/enable", Map.of("reason", " "));
        assertThat(admin.get("/skills/paged").body()).contains("Say why.", "Switched off");
        post(admin, "/skills/paged/enable", Map.of("reason", "done"));
        assertThat(member.get("/skills/paged").statusCode()).isEqualTo(200);
        assertThat(post(member, "/skills/paged/disable", Map.of("reason", "mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(signedIn("globex-admin"), "/skills/paged/disable", Map.of("reason", "mine"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsQuarantinedIsLedToTheRedCheckAndWhoDecidesToTheDecision() {
        door.leak("paged-leak");
        String id = inReview(printing("paged-leak", 1), "paged-leak", Map.of());
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "QUARANTINED");
        door.shut();

        String page = "/submissions/" + id;
        assertThat(signedIn("acme-admin").get(page).body())
                .contains("href=\"/skills/paged-leak\"")
                .doesNotContain("/governance/");
        assertThat(signedIn("acme-admin").get("/skills/paged-leak").body())
                .containsPattern("<details class=\"gap\" open(=\"[a-z]*\")?>")
                .contains("<span class=\"quiet small block\">A permission check was red</span>");
        assertThat(signedIn("platform-admin")
                        .get("/governance/versions?tenant=acme&skill=paged-leak")
                        .body())
                .contains("<span class=\"quiet small block\">A permission check was red</span>");
        assertThat(signedIn("platform-admin").get(page).body()).contains("href=\"/governance/quarantines\"");
        assertThat(signedIn("acme-member").get(page).body()).doesNotContain("href=\"/skills/paged-leak\"");
    }

    @Test
    void anAdminSwitchesOffAndOnWhatThePlatformProvides() {
        published(platformAdmin(), printing("lent", 1), "lent", Map.of());
        for (String tenant : List.of("acme", "globex")) {
            assertThat(platformAdmin()
                            .put("/api/v1/public/skills/lent/grants/" + tenant)
                            .status())
                    .isEqualTo(204);
        }
        Browser admin = signedIn("acme-admin");
        assertThat(admin.get("/skills/lent").body())
                .contains("/skills/lent/disable", "other tenants keep theirs")
                .doesNotContain("/skills/lent/rollback");
        assertThat(signedIn("acme-member").get("/skills/lent").body()).doesNotContain("/skills/lent/disable");

        post(admin, "/skills/lent/disable", Map.of("reason", "we have our own"));
        assertThat(admin.get("/skills").body()).contains("Not available now", "/skills/lent");
        assertThat(admin.get("/skills/lent").body())
                .contains("Switched off", "Provided by the platform", "/skills/lent/enable")
                .doesNotContain("/skills/lent/rollback");
        assertThat(signedIn("acme-member").get("/skills/lent").statusCode()).isEqualTo(404);
        assertThat(signedIn("globex-member").get("/skills/lent").statusCode()).isEqualTo(200);
        assertThat(signedIn("platform-admin").get("/governance/public").body()).contains("switched off there");

        post(admin, "/skills/lent/enable", Map.of("reason", "we have not"));
        assertThat(signedIn("acme-member").get("/skills/lent").statusCode()).isEqualTo(200);
    }

    @Test
    void aPlatformAdminReadsAnyTenantsVersionsAndReportsByRestWithNames() {
        live(printing("told", 1), "told", Map.of());
        live(printing("told", 2), "told", Map.of());
        String versions = "/api/v1/tenants/acme/skills/told/versions";
        assertThat(platformAdmin().get(versions).body().findValuesAsText("version"))
                .containsExactly("2", "1");
        String next = platformAdmin().get(versions + "?limit=1").text("nextCursor");
        assertThat(platformAdmin()
                        .get(versions + "?limit=1&cursor=" + next)
                        .body()
                        .findValuesAsText("version"))
                .containsExactly("1");
        assertThat(platformAdmin().get(versions + "/2/availability").body().findValuesAsText("subject"))
                .contains("acme member", "canary ai")
                .anyMatch(subject -> subject.matches("(?!acme|canary).+ member"));
        for (String nothing : List.of(versions + "/9/availability", versions.replace("told", "untold"))) {
            assertThat(platformAdmin().get(nothing).status()).isEqualTo(404);
        }
        assertThat(acmeAdmin.get(versions).status()).isEqualTo(403);
    }

    @Test
    void aPlatformAdminFindsRollsBackAndRevokes() {
        live(printing("governed", 1), "governed", Map.of());
        live(printing("governed", 2), "governed", Map.of());
        Browser admin = signedIn("platform-admin");
        assertThat(admin.get("/governance").body()).contains("/governance/versions", "/governance/revocations");
        String page = "/governance/versions?tenant=acme&skill=governed";
        assertThat(admin.get(page).body()).contains("acme / governed", "v2", "Superseded");
        assertThat(admin.get(page).body()).contains("report=2").doesNotContain("id=\"checks\"");
        assertThat(admin.get(page + "&report=2").body()).contains("id=\"checks\"", "canary");
        assertThat(admin.get(page + "&report=9").body()).contains("Version 9 was never checked.");
        assertThat(admin.get("/governance/versions?tenant=acme&skill=nothing").body())
                .contains("has no such capability");
        assertThat(admin.get("/governance/versions?tenant=..&skill=%3Cb%3E").body())
                .contains("has no such capability")
                .doesNotContain("<b>\"");

        post(
                admin,
                "/governance/versions/rollback",
                Map.of("tenant", "acme", "skill", "governed", "version", "1", "reason", "asked by phone"));
        assertThat(acmeMember
                        .get("/api/v1/skills/governed")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isOne();

        Map<String, String> first = Map.of("tenant", "acme", "skill", "governed", "version", "1");
        assertThat(post(admin, "/governance/revocations", first).statusCode()).isEqualTo(422);
        assertThat(acmeMember.get("/api/v1/skills/governed").status()).isEqualTo(200);
        post(
                admin,
                "/governance/revocations",
                Map.of("tenant", "acme", "skill", "governed", "version", "1", "reason", "reads <b>too much"));
        assertThat(admin.get("/governance/revocations").body())
                .contains("acme / governed v1", "reads &lt;b&gt;too much", "Revoked.");
        assertThat(acmeMember.get("/api/v1/skills/governed").status()).isEqualTo(404);
        assertThat(signedIn("acme-admin").get("/skills/governed").body()).contains("No version is live");
        assertThat(signedIn("acme-admin").get("/governance/revocations").statusCode())
                .isEqualTo(403);
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson().with("main.py", "# @risk low\nprint('" + code + version + " on pages')\n");
    }

    private static HttpResponse<String> post(Browser who, String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("_csrf", who.csrf("/"));
        return who.postForm(path, whole);
    }

    private Browser signedIn(String person) {
        Browser browser = new Browser(ownPort);
        browser.signIn(person, person + "-demo");
        return browser;
    }
}
