package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.TouchedIsolation;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each change of what may be done asks for a sweep, once it is true; what was refused changes nothing and asks for none. */
@HotUpdateTest
class SweepTriggersTests extends Journey {

    private static final String POLICY = "/governance/review-policy";
    private static final Pattern VERSION = Pattern.compile("versions/(\\d+)");

    @LocalServerPort
    private int ownPort;

    @Autowired
    private TouchedIsolation touched;

    private RestClientOf admin;

    @BeforeAll
    void signInTheAdmin() {
        admin = platformAdmin();
    }

    @Test
    void whatIsDoneToASkillAsksForOneEach() {
        live(printing("swept", 1), "swept", Map.of());
        String second = live(printing("swept", 2), "swept", Map.of());

        assertThat(act("rollback", Map.of("version", 7, "reason", "there is none")))
                .isEqualTo(404);
        assertThat(act("rollback", Map.of("version", 1, "reason", "2 rounds wrongly")))
                .isEqualTo(200);
        assertThat(act("disable", Map.of("reason", "audit"))).isEqualTo(200);
        assertThat(act("disable", Map.of("reason", "audit"))).isEqualTo(409);
        assertThat(act("enable", Map.of("reason", "audited"))).isEqualTo(200);
        assertThat(revoke(Map.of("tenant", "acme", "skill", "swept", "version", 1, "reason", "leaks")))
                .isEqualTo(201);
        String digest = submission(second).text("digest");
        assertThat(revoke(Map.of("digest", digest, "reason", "leaks as well"))).isEqualTo(201);

        assertThat(touched.about("acme/swept "))
                .containsExactly(
                        "acme/swept rolled back",
                        "acme/swept disabled",
                        "acme/swept enabled",
                        "acme/swept version 1 revoked",
                        "acme/swept version 2 revoked");
        assertThat(touched.reasons()).contains("digest " + digest.replace("sha256:", "") + " revoked");
    }

    @Test
    void soDoesAQuotaThatIsChanged() {
        assertThat(admin.put("/api/v1/tenants/globex/quota", Map.of()).status()).isEqualTo(422);
        assertThat(touched.about("quota of globex")).isEmpty();

        assertThat(admin.put("/api/v1/tenants/globex/quota", Map.of("reason", "as for everybody"))
                        .status())
                .isEqualTo(200);

        assertThat(touched.about("quota of globex")).hasSize(1);
    }

    @Test
    void soDoesATableOfTheReviewPolicyThatIsPutInForce() {
        Browser browser = new Browser(ownPort);
        browser.signIn("platform-admin", "platform-admin-demo");
        Matcher newest = VERSION.matcher(browser.get(POLICY).body());
        assertThat(newest.find()).isTrue();
        int next = Integer.parseInt(newest.group(1)) + 1;

        browser.postForm(
                POLICY + "/versions/" + newest.group(1) + "/restoration", Map.of("_csrf", browser.csrf(POLICY)));

        assertThat(touched.reasons()).contains("version " + next + " of the review policy");
    }

    @Test
    void soDoesAnEmergencyAccessWhenItOpensAndWhenItCloses() {
        Map<String, String> order =
                Map.of("tenant", "globex", "reason", "the report hangs", "password", "platform-admin-demo");
        Answer opened = admin.post("/api/v1/break-glass", order);
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        admin.delete("/api/v1/break-glass/" + opened.text("id"));

        assertThat(touched.about("emergency access to globex"))
                .containsSubsequence(List.of("emergency access to globex opened", "emergency access to globex closed"));
    }

    @Test
    void soDoesAPersonThatIsKeptOutAndLetInAgain() {
        for (String change : List.of("lock", "unlock")) {
            assertThat(admin.post("/api/v1/tenants/globex/users/globex-confirmer/" + change, Map.of())
                            .status())
                    .isEqualTo(200);
        }
        assertThat(touched.reasons()).contains("a user kept out", "a user let in again");
    }

    private int act(String what, Map<String, ?> body) {
        return acmeAdmin.post("/api/v1/skills/swept/" + what, body).status();
    }

    private int revoke(Map<String, ?> body) {
        return admin.post("/api/v1/revocations", body).status();
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson()
                .with("main.py", "# @risk low\nprint('" + code + " says " + version + " for the sweep')\n");
    }
}
