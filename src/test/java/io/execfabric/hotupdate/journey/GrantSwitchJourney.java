package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.TouchedIsolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tenant switches off for itself what the platform granted to it and to others. */
public abstract class GrantSwitchJourney extends Journey {

    private static final Map<String, ?> OPEN_TO_ALL = Map.of("aiCallable", true, "confirmationRequired", true);

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IsolationSweeps sweeps;

    @Autowired
    private TouchedIsolation touched;

    private RestClientOf admin;
    private RestClientOf assistant;

    @BeforeAll
    void signInThePlatformAndAnAssistant() {
        admin = journeyAdmin();
        assistant = assistant();
    }

    @Test
    void offIsOffOnEachDoorForTheVeryNextCallAndForNoOtherTenant() {
        published(admin, printing("lendable", 1), "lendable", OPEN_TO_ALL);
        grant("lendable", "acme");
        grant("lendable", "globex");
        String accepted = waiting(acmeMember, "lendable");
        assertThat(seenBy(assistant, "lendable")).containsOnly(true);

        Answer off = acmeAdmin.post("/api/v1/skills/lendable/disable", Map.of("reason", "we have our own"));

        assertThat(off.status()).as(off.raw().body()).isEqualTo(200);
        assertThat(off.body().path("enabled").asBoolean()).isFalse();
        assertThat(off.body().path("provided").asBoolean()).isTrue();
        assertThat(off.body().path("liveVersion").asInt()).isOne();
        assertThat(seenBy(acmeMember, "lendable")).containsOnly(false);
        assertThat(seenBy(assistant, "lendable")).containsOnly(false);
        assertThat(recommended()).doesNotContain("lendable");
        assertThat(run(assistant, "lendable", Map.of()).status()).isEqualTo(404);
        assertThat(seenBy(globexAdmin, "lendable")).containsOnly(true);
        assertThat(run(globexAdmin, "lendable", Map.of()).status()).isEqualTo(202);
        assertThat(confirmation(acmeConfirmer, accepted, "CONFIRM").status()).isEqualTo(200);
        assertThat(ended(accepted).text("problem")).contains("DISABLED");

        assertThat(enabledIn("lendable", "acme")).isFalse();
        assertThat(enabledIn("lendable", "globex")).isTrue();
        assertThat(touched.about("acme/lendable")).containsExactly("acme/lendable of the public area disabled");
    }

    @Test
    void aNewVersionLeavesItOffAndStepSixAndTheSweepAreGreen() {
        published(admin, printing("staysoff", 1), "staysoff", Map.of());
        grant("staysoff", "acme");
        grant("staysoff", "globex");
        change("staysoff", "disable");

        published(admin, printing("staysoff", 2), "staysoff", Map.of());

        assertThat(seenBy(acmeMember, "staysoff")).containsOnly(false);
        assertThat(globexAdmin
                        .get("/api/v1/skills/staysoff")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isEqualTo(2);
        JsonNode report =
                acmeAdmin.get("/api/v1/skills/staysoff/versions/2/availability").body();
        assertThat(report.path("green").asBoolean()).as(report.toString()).isTrue();
        assertThat(checks(report, "seen", "acme member")).containsExactly("closed");
        // asked again for somebody else, it is still off
        grant("staysoff", "acme");
        assertThat(seenBy(acmeMember, "staysoff")).containsOnly(false);
        assertThat(sweeps.sweep("a test").findings())
                .noneMatch(found -> found.skill().equals("staysoff"));

        assertThat(change("staysoff", "enable").status()).isEqualTo(200);
        assertThat(acmeMember
                        .get("/api/v1/skills/staysoff")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isEqualTo(2);
        JsonNode again = acmeMember
                .get("/api/v1/skills/staysoff/versions/2/availability")
                .body();
        assertThat(checks(again, "seen", "acme member")).containsExactly("open");
        assertThat(audited("staysoff")).contains("GRANTED", "DISABLED", "ENABLED");
    }

    @Test
    void itIsTheTenantsAdminsToDoOnceAndWithAReason() {
        published(admin, printing("ruled", 1), "ruled", Map.of());
        assertThat(change("ruled", "disable").status()).isEqualTo(404);
        grant("ruled", "acme");

        String path = "/api/v1/skills/ruled/disable";
        assertThat(acmeAdmin.post(path, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(acmeMember.post(path, Map.of("reason", "mine")).status()).isEqualTo(403);
        assertThat(assistant.post(path, Map.of("reason", "mine")).status()).isEqualTo(403);
        assertThat(globexAdmin.post(path, Map.of("reason", "mine")).status()).isEqualTo(404);
        assertThat(change("ruled", "enable").status()).isEqualTo(409);
        assertThat(change("ruled", "disable").status()).isEqualTo(200);
        assertThat(change("ruled", "disable").status()).isEqualTo(409);
        assertThat(acmeAdmin
                        .post("/api/v1/skills/ruled/rollback", Map.of("version", 1, "reason", "mine"))
                        .status())
                .isEqualTo(404);
        admin.delete("/api/v1/public/skills/ruled/grants/acme");
        assertThat(change("ruled", "enable").status()).isEqualTo(404);
    }

    @Test
    void whatTheTenantHasOfItsOwnIsWhatIsSwitched() {
        published(admin, printing("twofold", 1), "twofold", Map.of());
        grant("twofold", "acme");
        live(printing("twofold", 7), "twofold", Map.of());

        Answer off = change("twofold", "disable");

        assertThat(off.body().path("provided").asBoolean()).isFalse();
        assertThat(enabledIn("twofold", "acme")).isTrue();
        assertThat(seenBy(acmeMember, "twofold")).containsOnly(false);
    }

    private Answer change(String code, String act) {
        return acmeAdmin.post("/api/v1/skills/" + code + "/" + act, Map.of("reason", "we have our own"));
    }

    private void grant(String code, String tenant) {
        assertThat(admin.put("/api/v1/public/skills/" + code + "/grants/" + tenant)
                        .status())
                .isEqualTo(204);
    }

    /** In the list, by its code, its versions, its report. */
    private static List<Boolean> seenBy(RestClientOf who, String code) {
        String path = "/api/v1/skills/" + code;
        return List.of(
                who.get("/api/v1/skills?limit=200")
                        .body()
                        .path("items")
                        .findValuesAsText("code")
                        .contains(code),
                who.get(path).status() == 200,
                who.get(path + "/versions").status() == 200,
                who.get(path + "/versions/1/availability").status() == 200);
    }

    private List<String> recommended() {
        return assistant
                .get("/api/v1/recommendations?request=lendable&limit=10")
                .body()
                .path("items")
                .findValuesAsText("skill");
    }

    private boolean enabledIn(String code, String tenant) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select g.enabled from public_grant g join skill s on s.id = g.skill_id"
                        + " where s.code = ? and g.granted_tenant = ?",
                Boolean.class,
                code,
                tenant));
    }

    private static List<String> checks(JsonNode report, String check, String subject) {
        return report.path("checks").findParents("check").stream()
                .filter(one -> one.path("check").asText().equals(check)
                        && one.path("subject").asText().equals(subject))
                .map(one -> one.path("actual").asText())
                .toList();
    }

    private List<String> audited(String code) {
        return database.queryForList(
                "select action from audit_event where tenant_id = 'acme' and detail like ?",
                String.class,
                code + " of the public area %");
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson().with("main.py", "# @risk low\nprint('" + code + " lends " + version + "')\n");
    }
}
