package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.release.DriftSweeps;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bytes that are wrong in the store itself: the version is quarantined, and a platform admin has two ways out. */
public abstract class QuarantineJourney extends Journey {

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private DriftSweeps watch;

    @Autowired
    private LeakyDoor door;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private HistoryService history;

    @Autowired
    private TenantBarrier barrier;

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
    void wrongBytesQuarantineTheVersionBeforeTheRunAndTheRepairedOneIsLiveAgain() throws IOException {
        String main = script("repaired");
        live(ScriptFolder.prettyJson().with("main.py", main), "repaired", Map.of());
        byte[] good = stored().corrupt(main);
        loseTheCopy("repaired");

        Answer refused = run(acmeMember, "repaired", Map.of());
        assertThat(ended(refused.text("id")).text("status")).isEqualTo("FAILED");
        assertThat(ended(refused.text("id")).raw().body()).contains("not the approved ones");

        String version = versionId("repaired");
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(acmeMember.get("/api/v1/skills/repaired").status()).isEqualTo(404);
        assertThat(run(acmeMember, "repaired", Map.of()).status()).isEqualTo(404);
        assertThat(acmeMember.get("/api/v1/skills").raw().body()).doesNotContain("repaired");
        Incident incident = incident(version);
        assertThat(incident.getIncidentMessage())
                .contains("acme/repaired is quarantined", "main.py", "Put the stored file back from a backup");
        assertThat(task(version).getTenantId()).isEqualTo("acme");
        assertThat(row("repaired").path("message").asText()).isEqualTo(incident.getIncidentMessage());
        assertThat(row("repaired").path("task").asText()).contains(task(version).getId());
        assertThat(admin.get("/api/v1/notifications").raw().body()).contains("VERSION_QUARANTINED");
        assertThat(acmeAdmin.get("/api/v1/notifications").raw().body()).contains("VERSION_WITHHELD");

        resolve(version, "CHECK_AGAIN", "not repaired yet");
        await().atMost(Duration.ofSeconds(30)).until(() -> !tasksOf(version).isEmpty());
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(reason("repaired")).isEqualTo("WRONG_BYTES");
        assertThat(new TrailReason(database).of(version)).isEqualTo("WRONG_BYTES");
        assertThat(incident(version).getIncidentMessage()).contains("are not the approved ones");

        stored().restore(main, good);
        door.leak("repaired");
        resolve(version, "CHECK_AGAIN", "put back from a backup");
        await().atMost(Duration.ofSeconds(30)).until(() -> !tasksOf(version).isEmpty());
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(reason("repaired")).isEqualTo("RED_CHECK");
        assertThat(incident(version).getIncidentMessage())
                .contains("Red checks", "leaky", "Repair what the red checks name and let the version");

        door.shut();
        resolve(version, "CHECK_AGAIN", "door shut, 修好了");
        await().atMost(Duration.ofSeconds(30)).until(() -> state(version).equals("LIVE"));
        await().until(() -> instances(version) == 0);
        assertThat(reason("repaired")).isEqualTo("null");
        Answer run = run(acmeMember, "repaired", Map.of());
        assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
        assertThat(ended(run.text("id")).text("status")).isEqualTo("SUCCEEDED");
        assertThat(admin.get("/api/v1/governance/quarantines").raw().body()).doesNotContain("repaired");
        assertThat(endedAt(version)).isEqualTo("EndEvent_BackInPlace");
    }

    @Test
    void theDriftWatchFindsThemTooAndTheAdminMayRevoke() throws IOException {
        String main = script("revoked");
        live(ScriptFolder.prettyJson().with("main.py", main), "revoked", Map.of());
        stored().corrupt(main);
        Path release = loseTheCopy("revoked");

        watch.sweep();
        watch.sweep();

        String version = versionId("revoked");
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(instances(version)).isOne();
        assertThat(release).doesNotExist();

        resolve(version, "REVOKE", "no backup has it");
        assertThat(state(version)).isEqualTo("REVOKED");
        assertThat(instances(version)).isZero();
        assertThat(endedAt(version)).isEqualTo("EndEvent_Revoked");
        assertThat(database.queryForList(
                        "select actor from audit_event where action = 'REVOKED' and subject_id = ?",
                        String.class,
                        version))
                .containsExactly("journey-admin");
        assertThat(acmeMember.get("/api/v1/skills/revoked").status()).isEqualTo(404);
    }

    @Test
    void aSupersededVersionGoesBackToThatAndTheLiveOneIsUntouched() throws IOException {
        String main = script("older");
        live(ScriptFolder.prettyJson().with("main.py", main), "older", Map.of());
        live(ScriptFolder.prettyJson().with("main.py", script("newer")), "older", Map.of());
        byte[] good = stored().corrupt(main);
        loseTheCopy("older");

        watch.sweep();
        String version = versionId("older");
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(acmeMember
                        .get("/api/v1/skills/older")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isEqualTo(2);

        stored().restore(main, good);
        resolve(version, "CHECK_AGAIN", "put back");
        await().atMost(Duration.ofSeconds(30)).until(() -> state(version).equals("SUPERSEDED"));
        assertThat(actionsAbout(version)).contains("QUARANTINE_ENDED");
        assertThat(acmeMember
                        .get("/api/v1/skills/older")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aVersionThatWasFollowedIsNotLiveAgainThoughWhatFollowedItIsGone() throws IOException {
        String main = script("followed");
        live(ScriptFolder.prettyJson().with("main.py", main), "followed", Map.of());
        String version = versionId("followed");
        byte[] good = stored().corrupt(main);
        loseTheCopy("followed");
        ended(run(acmeMember, "followed", Map.of()).text("id"));
        assertThat(state(version)).isEqualTo("QUARANTINED");
        live(ScriptFolder.prettyJson().with("main.py", script("following")), "followed", Map.of());
        Map<String, ?> second = Map.of("tenant", "acme", "skill", "followed", "version", 2, "reason", "leaks");
        assertThat(admin.post("/api/v1/revocations", second).status()).isEqualTo(201);

        stored().restore(main, good);
        resolve(version, "CHECK_AGAIN", "put back from a backup");
        await().atMost(Duration.ofSeconds(30)).until(() -> instances(version) == 0);
        assertThat(state(version)).isEqualTo("SUPERSEDED");
        assertThat(acmeMember.get("/api/v1/skills/followed").status()).isEqualTo(404);
    }

    @Test
    void aQueuedRunOfTheVersionIsRefusedWithAReason() throws IOException {
        String main = script("waiting");
        live(ScriptFolder.prettyJson().with("main.py", main), "waiting", Map.of("confirmationRequired", true));
        String waiting = waiting(acmeMember, "waiting");
        stored().corrupt(main);
        loseTheCopy("waiting");
        watch.sweep();

        assertThat(confirmation(acmeConfirmer, waiting, "CONFIRM").status()).isEqualTo(200);
        assertThat(ended(waiting).raw().body()).contains("QUARANTINED");
        assertThat(ended(waiting).text("status")).isEqualTo("FAILED");
    }

    @Test
    void revokingItByTheOtherDoorLeavesNothingToDecide() throws IOException {
        String main = script("taken");
        live(ScriptFolder.prettyJson().with("main.py", main), "taken", Map.of());
        stored().corrupt(main);
        loseTheCopy("taken");
        watch.sweep();
        String version = versionId("taken");
        assertThat(instances(version)).isOne();

        Answer revoked = admin.post(
                "/api/v1/revocations", Map.of("tenant", "acme", "skill", "taken", "version", 1, "reason", "no backup"));

        assertThat(revoked.status()).as(revoked.raw().body()).isEqualTo(201);
        assertThat(state(version)).isEqualTo("REVOKED");
        assertThat(instances(version)).isZero();
        assertThat(runtime.createIncidentQuery().list())
                .noneMatch(incident -> incident.getIncidentMessage().contains("acme/taken"));
        assertThat(admin.get("/api/v1/governance/quarantines").raw().body()).doesNotContain("\"taken\"");
    }

    @Test
    void theRulesHoldWhoeverCompletesTheTask() throws IOException {
        String main = script("guarded");
        live(ScriptFolder.prettyJson().with("main.py", main), "guarded", Map.of());
        stored().corrupt(main);
        loseTheCopy("guarded");
        watch.sweep();
        String version = versionId("guarded");

        assertRefused(version, "reviewer1", Map.of("outcome", "REVOKE", "resolution", "x"), "platform admin");
        assertRefused(version, "acme-admin", Map.of("outcome", "REVOKE", "resolution", "x"), "platform admin");
        assertRefused(version, null, Map.of("outcome", "REVOKE", "resolution", "x"), "platform admin");
        assertRefused(version, "journey-admin", Map.of("outcome", "LIVE", "resolution", "x"), "REVOKE or CHECK_AGAIN");
        assertRefused(version, "journey-admin", Map.of("outcome", "REVOKE", "resolution", " "), "Say what");
        assertRefused(version, "journey-admin", Map.of("outcome", "REVOKE", "resolution", "x", "evil", 1), "no field");
        assertThat(state(version)).isEqualTo("QUARANTINED");
        assertThat(acmeAdmin.get("/api/v1/governance/quarantines").status()).isEqualTo(403);
        assertThat(reviewer.get("/api/v1/governance/quarantines").status()).isEqualTo(403);
    }

    private static String script(String word) {
        return "# @risk low\nprint('" + word + " of the quarantine journey')\n";
    }

    /** What the store had for the file. */
    private StoredBytes stored() {
        return new StoredBytes(database);
    }

    private Path loseTheCopy(String code) throws IOException {
        Path release = places.managedRoot().resolve("acme/python/" + code + "/1");
        release.toFile().setWritable(true);
        Files.move(release, Files.createTempDirectory("away").resolve("1"));
        return release;
    }

    private String versionId(String code) {
        return database.queryForObject(
                "select v.id from skill_version v join skill s on s.id = v.skill_id where s.code = ? and v.number = 1",
                String.class,
                code);
    }

    private String state(String version) {
        return database.queryForObject("select state from skill_version where id = ?", String.class, version);
    }

    /** As its tenant is told. */
    private String reason(String code) {
        JsonNode versions =
                acmeAdmin.get("/api/v1/skills/" + code + "/versions").body();
        return versions.path("items").path(0).path("quarantineReason").asText();
    }

    private List<Task> tasksOf(String version) {
        return tasks.createTaskQuery().processInstanceBusinessKey(version).list();
    }

    private Task task(String version) {
        assertThat(tasksOf(version)).hasSize(1);
        return tasksOf(version).get(0);
    }

    private long instances(String version) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(version)
                .count();
    }

    private Incident incident(String version) {
        return runtime.createIncidentQuery()
                .configuration(task(version).getId())
                .singleResult();
    }

    private String endedAt(String version) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(version)
                .singleResult()
                .getEndActivityId();
    }

    private JsonNode row(String code) {
        for (JsonNode one : admin.get("/api/v1/governance/quarantines").body().path("items")) {
            if (one.path("skill").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("No quarantine of " + code);
    }

    private void resolve(String version, String outcome, String how) {
        complete(version, "journey-admin", Map.of("outcome", outcome, "resolution", how));
    }

    private void assertRefused(String version, @Nullable String who, Map<String, Object> form, String why) {
        assertThatThrownBy(() -> complete(version, who, form)).hasStackTraceContaining(why);
    }

    private void complete(String version, @Nullable String who, Map<String, Object> form) {
        String task = task(version).getId();
        barrier.asPlatform(() -> {
            try {
                if (who != null) {
                    identity.setAuthentication(who, List.of("platform-admin"));
                }
                tasks.complete(task, form);
                return true;
            } finally {
                identity.clearAuthentication();
            }
        });
    }
}
