package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.availability.sweep.IsolationSweeps;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.TouchedIsolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Back to an earlier version, off and on, and taken back for good. */
public abstract class VersionJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(VersionJourney.class);
    private static final Map<String, Boolean> CONFIRMED = Map.of("confirmationRequired", true);

    @Autowired
    private LeakyDoor door;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private IsolationSweeps sweeps;

    @Autowired
    private TouchedIsolation touched;

    private RestClientOf admin;

    @BeforeAll
    void signInTheAdmin() {
        admin = journeyAdmin();
    }

    @AfterEach
    void shutTheDoor() {
        door.shut();
    }

    @Test
    void anEarlierVersionIsBackForTheNextCallAndARevokedOneNeverAgain() {
        for (int version = 1; version <= 3; version++) {
            live(printing("roll", version), "roll", Map.of());
        }
        long asked = System.nanoTime();
        Answer back = rollBack(acmeAdmin, "roll", 1, "version 3 rounds wrongly");
        Answer next = run(acmeMember, "roll", Map.of());
        LOG.info(
                "Rolled back and the next run accepted {} ms after the request",
                Duration.ofNanos(System.nanoTime() - asked).toMillis());
        assertThat(back.status()).as(back.raw().body()).isEqualTo(200);
        assertThat(back.body().path("liveVersion").asInt()).isEqualTo(1);
        assertThat(next.body().path("version").asInt()).isEqualTo(1);
        assertThat(ended(next.text("id")).text("stdout")).contains("roll says 1");
        assertThat(states("roll")).containsExactly("SUPERSEDED", "SUPERSEDED", "LIVE");
        assertThat(report("roll", 1).path("green").asBoolean()).isTrue();
        assertThat(audited("ROLLED_BACK", "roll")).contains("from version 3 to version 1: version 3 rounds wrongly");

        Answer revoked = revoke(versionOf("acme", "roll", 1), "reads the wrong column");
        assertThat(revoked.status()).as(revoked.raw().body()).isEqualTo(201);
        assertThat(acmeMember.get("/api/v1/skills/roll").status()).isEqualTo(404);
        assertThat(run(acmeMember, "roll", Map.of()).status()).isEqualTo(404);
        assertThat(acmeMember.get("/api/v1/skills").raw().body()).doesNotContain("\"roll\"");
        assertThat(states("roll")).containsExactly("SUPERSEDED", "SUPERSEDED", "REVOKED");

        Answer again = rollBack(acmeAdmin, "roll", 1, "once more");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("detail")).contains("revoked");
        assertThat(audited("ROLLBACK_REFUSED", "roll")).contains("revoked");
        assertThat(rollBack(acmeAdmin, "roll", 2, "the one before").status()).isEqualTo(200);
        assertThat(ended(run(acmeMember, "roll", Map.of()).text("id")).text("stdout"))
                .contains("roll says 2");

        assertBarred(acmeAdmin, printing("roll", 1), "reads the wrong column");
        assertThat(revoke(versionOf("acme", "roll", 1), "again").status()).isEqualTo(200);
    }

    @Test
    void aRevokedDigestIsBarredForEveryTenantAndWhereItIsQueued() {
        ScriptFolder folder = printing("queued", 1);
        live(folder, "queued", CONFIRMED);
        String waiting = waiting(acmeMember, "queued");
        String underReview = inReview(folder, "queued-twin", Map.of());
        String digest = submission(underReview).text("digest");

        Answer revoked = revoke(Map.of("digest", digest), "leaks a password 泄露");
        assertThat(revoked.status()).as(revoked.raw().body()).isEqualTo(201);
        assertThat(revoked.body().path("versions").asInt()).isOne();
        assertThat(admin.get("/api/v1/revocations").raw().body()).contains(digest, "leaks a password 泄露");

        assertThat(run(acmeMember, "queued", Map.of()).status()).isEqualTo(404);
        assertThat(confirmation(acmeConfirmer, waiting, "CONFIRM").status()).isEqualTo(200);
        Answer refused = ended(waiting);
        assertThat(refused.text("status")).isEqualTo("FAILED");
        assertThat(refused.text("problem")).contains("REVOKED");
        assertThat(refused.text("stdout")).isEmpty();
        assertThat(database.queryForList(
                        "select detail from audit_event where action = 'RUN_REFUSED' and subject_id = ?",
                        String.class,
                        waiting))
                .hasSize(1);

        Answer approval = approve(underReview, Map.of());
        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.text("detail")).contains("leaks a password");
        assertThat(decision(reviewer, underReview, Map.of("outcome", "REJECT", "comment", "revoked"))
                        .status())
                .isEqualTo(200);
        assertBarred(acmeAdmin, folder, "leaks a password 泄露");
        assertBarred(globexAdmin, folder, "leaks a password 泄露");
        assertThat(revoke(Map.of("digest", digest), "again").status()).isEqualTo(200);
        assertThat(rollBack(acmeAdmin, "queued", 1, "please").status()).isEqualTo(409);
    }

    /** Barred between the last approval and step 6: the process goes on and nothing goes live. */
    @Test
    void whatIsRevokedWhileItIsOnItsWayDoesNotGoLive() {
        ScriptFolder folder = printing("late", 1);
        String first = inReview(folder, "late", Map.of());
        String digest = submission(first).text("digest");
        assertAccepted(approve(first, Map.of()));
        revoke(Map.of("digest", digest), "found out late");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("AVAILABLE", "QUARANTINED")
                        .contains(submission(first).text("status")));
        assertThat(run(acmeMember, "late", Map.of()).status()).isEqualTo(404);
        assertThat(acmeMember.get("/api/v1/skills/late").status()).isEqualTo(404);
        assertThat(rollBack(acmeAdmin, "late", 1, "try").status()).isEqualTo(409);
        assertThat(states("late")).containsExactly("REVOKED");
    }

    @Test
    void runningOnesAreKilledOnRequestAlone() {
        live(ScriptFolder.prettyJson().with("main.py", """
                # @risk low
                import json, sys, time
                print("started", flush=True)
                time.sleep(json.load(sys.stdin).get("seconds", 0))
                """), "long", Map.of());
        String run = run(acmeMember, "long", Map.of("seconds", 100)).text("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> execution(run).text("stdout").contains("started"));

        assertThat(revoke(versionOf("acme", "long", 1), "too slow").status()).isEqualTo(201);
        assertThat(execution(run).text("status")).isEqualTo("RUNNING");

        Map<String, Object> kill = new java.util.HashMap<>(versionOf("acme", "long", 1));
        kill.put("killRunning", true);
        assertThat(revoke(kill, "and harmful").status()).isEqualTo(200);
        assertThat(ended(run).text("status")).isEqualTo("CANCELLED");
    }

    @Test
    void looserAnswersNeedANewApproval() {
        live(printing("loose", 1), "loose", Map.of("aiCallable", true));
        live(printing("loose", 2), "loose", CONFIRMED);

        Answer looser = rollBack(acmeAdmin, "loose", 1, "faster");
        assertThat(looser.status()).isEqualTo(409);
        assertThat(looser.text("detail")).contains("AI may call it", "no confirmation", "new approval");
        // still so while nothing is live: taking the strict one back opens no way round
        revoke(versionOf("acme", "loose", 2), "wrong");
        assertThat(rollBack(acmeAdmin, "loose", 1, "faster").status()).isEqualTo(409);
    }

    @Test
    void aRedCheckLeavesTheFormerVersionLive() {
        live(printing("checked", 1), "checked", Map.of());
        live(printing("checked", 2), "checked", Map.of());

        sweeps.keepOutDuring(() -> {
            door.leak("checked");
            Answer refused = rollBack(acmeAdmin, "checked", 1, "back");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.raw().body()).doesNotContain("globex", "canary");
            assertThat(states("checked")).containsExactly("LIVE", "SUPERSEDED");
            door.shut();
        });
        assertThat(touched.about("acme/checked ")).isEmpty();
        assertThat(run(acmeMember, "checked", Map.of()).body().path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void aDisabledOneIsGoneForAllUntilItIsEnabledAndANewVersionDoesNotOpenIt() {
        live(printing("switched", 1), "switched", Map.of());

        Answer off = acmeAdmin.post("/api/v1/skills/switched/disable", Map.of("reason", "audit"));
        assertThat(off.status()).as(off.raw().body()).isEqualTo(200);
        assertThat(off.body().path("enabled").asBoolean()).isFalse();
        assertThat(acmeMember.get("/api/v1/skills/switched").status()).isEqualTo(404);
        assertThat(run(acmeAdmin, "switched", Map.of()).status()).isEqualTo(404);
        assertThat(acmeAdmin
                        .post("/api/v1/skills/switched/disable", Map.of("reason", "audit"))
                        .status())
                .isEqualTo(409);

        live(printing("switched", 2), "switched", Map.of());
        assertThat(acmeMember.get("/api/v1/skills/switched").status()).isEqualTo(404);
        assertThat(rollBack(acmeAdmin, "switched", 1, "the old one").status()).isEqualTo(200);

        Answer on = acmeAdmin.post("/api/v1/skills/switched/enable", Map.of("reason", "done"));
        assertThat(on.status()).as(on.raw().body()).isEqualTo(200);
        assertThat(run(acmeMember, "switched", Map.of()).body().path("version").asInt())
                .isOne();
        assertThat(report("switched", 1).path("green").asBoolean()).isTrue();
        assertThat(report("switched", 1).toString()).contains("open");
        assertThat(acmeAdmin
                        .post("/api/v1/skills/switched/enable", Map.of("reason", "done"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoMayAndWhatIsAskedFor() {
        live(printing("asked", 1), "asked", Map.of());
        live(printing("asked", 2), "asked", Map.of());

        for (String act : List.of("rollback", "disable", "enable")) {
            String path = "/api/v1/skills/asked/" + act;
            assertThat(acmeAdmin.post(path, Map.of("version", 1, "reason", " ")).status())
                    .isEqualTo(422);
            assertThat(acmeAdmin.post(path, Map.of("version", 1)).status()).isEqualTo(422);
            Map<String, Object> good = Map.of("version", 1, "reason", "because");
            assertThat(acmeMember.post(path, good).status()).isEqualTo(403);
            assertThat(assistant().post(path, good).status()).isEqualTo(403);
            assertThat(reviewer.post(path, good).status()).isEqualTo(403);
            assertThat(globexAdmin.post(path, good).status()).isEqualTo(404);
        }
        assertThat(rollBack(acmeAdmin, "asked", 2, "live already").status()).isEqualTo(409);
        assertThat(rollBack(acmeAdmin, "asked", 99, "no such").status()).isEqualTo(404);
        assertThat(acmeAdmin
                        .post("/api/v1/revocations", versionOf("acme", "asked", 1))
                        .status())
                .isEqualTo(403);
        assertThat(revoke(versionOf("acme", "asked", 1), "").status()).isEqualTo(422);
        assertThat(revoke(Map.of(), "nothing named").status()).isEqualTo(422);
        assertThat(revoke(versionOf("acme", "asked", 99), "no such").status()).isEqualTo(404);

        String forAcme = "/api/v1/tenants/acme/skills/asked/rollback";
        assertThat(admin.post(forAcme, Map.of("version", 1, "reason", "helping"))
                        .status())
                .isEqualTo(200);
        assertThat(acmeAdmin
                        .post(forAcme, Map.of("version", 2, "reason", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(states("asked")).containsExactly("SUPERSEDED", "LIVE");
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson()
                .with("main.py", "# @risk low\nprint('" + code + " says " + version + " of the version journey')\n");
    }

    private static Answer rollBack(RestClientOf who, String code, int version, String reason) {
        return who.post("/api/v1/skills/" + code + "/rollback", Map.of("version", version, "reason", reason));
    }

    private Answer revoke(Map<String, ?> what, String reason) {
        Map<String, Object> body = new java.util.HashMap<>(what);
        body.put("reason", reason);
        return admin.post("/api/v1/revocations", body);
    }

    private static Map<String, Object> versionOf(String tenant, String skill, int version) {
        return Map.of("tenant", tenant, "skill", skill, "version", version);
    }

    private static void assertBarred(RestClientOf who, ScriptFolder folder, String reason) {
        Answer refused = who.submit(folder.zip(), metadata("barred-again", Map.of()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings").findValuesAsText("code")).contains("DIGEST_REVOKED");
        assertThat(refused.raw().body()).contains(reason);
    }

    private Answer execution(String id) {
        return acmeMember.get("/api/v1/executions/" + id);
    }

    private JsonNode report(String code, int version) {
        return acmeMember
                .get("/api/v1/skills/" + code + "/versions/" + version + "/availability")
                .body();
    }

    /** Newest first, as an admin of the tenant sees them also while nothing is live. */
    private List<String> states(String code) {
        return acmeAdmin
                .get("/api/v1/skills/" + code + "/versions")
                .body()
                .path("items")
                .findValuesAsText("state");
    }

    private String audited(String action, String code) {
        return String.join(
                "\n",
                database.queryForList(
                        "select detail from audit_event where action = ? and detail like ?",
                        String.class,
                        action,
                        code + " %"));
    }
}
