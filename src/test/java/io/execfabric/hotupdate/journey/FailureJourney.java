package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.LeakyDoor;
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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What only the platform's people can repair: an incident in Cockpit that says what to do, and a safe second try. */
public abstract class FailureJourney extends Journey {

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private LeakyDoor door;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private HistoryService history;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void shutTheDoor() {
        door.shut();
    }

    @Test
    void anUnwritableDirectoryIsAnIncidentAndTheSameSubmissionGoesOnAfterTheRepair() throws IOException {
        Path inTheWay = places.managedRoot().resolve("acme/python/blocked");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "a file where a directory has to be");
        String id = inReview(ScriptFolder.prettyJson(), "blocked", Map.of());
        assertAccepted(approve(id, Map.of()));

        await().atMost(Duration.ofSeconds(60)).until(() -> !incidents(id).isEmpty());
        Incident incident = incidents(id).get(0);
        assertThat(incident.getActivityId()).isEqualTo("Task_SyncRelease");
        assertThat(incident.getIncidentMessage()).contains("Make it writable for the server, then retry");
        assertThat(submission(id).text("status")).isEqualTo("SYNCING");
        assertThat(acmeAdmin.get("/api/v1/skills/blocked").status()).isEqualTo(404);

        Files.delete(inTheWay);
        management.setJobRetries(incident.getConfiguration(), 1);
        awaitStatus(id, "AVAILABLE");
        assertThat(incidents(id)).isEmpty();
        assertThat(actionsAbout("blocked")).containsOnlyOnce("SYNCED");
    }

    /** A step that is cut off before its commit is repeated, and one after it has nothing to do with the release any more. */
    @Test
    void anApprovalIsSyncedOnceHoweverOftenTheStepsAfterItAreRepeated() {
        String registering = jobDefinition("Task_RegisterCapability");
        String id = inReview(ScriptFolder.prettyJson(), "synced-once", Map.of());
        management.suspendJobDefinitionById(registering, true);
        try {
            assertAccepted(approve(id, Map.of()));
            awaitStatus(id, "REGISTERING");
            assertThat(runtime.getVariables(instance(id)))
                    .doesNotContainKeys("release", "releasePath", "skillVersionId");
            door.leak("synced-once");
        } finally {
            management.activateJobDefinitionById(registering, true);
        }
        awaitStatus(id, "QUARANTINED");
        door.shut();
        resolve(instance(id), "the door is shut");
        awaitStatus(id, "AVAILABLE");
        assertThat(actionsAbout("synced-once")).containsOnlyOnce("SYNCED");
        assertThat(places.managedRoot().resolve("acme/python/synced-once/1")).isDirectory();
        assertThat(places.managedRoot().resolve("acme/python/synced-once/2")).doesNotExist();
    }

    private String jobDefinition(String step) {
        return management
                .createJobDefinitionQuery()
                .processDefinitionKey("hot-update")
                .activityIdIn(step)
                .list()
                .get(0)
                .getId();
    }

    @Test
    void bytesThatRotInTheStoreAreNeverSyncedAndTheSameSubmissionGoesOnAfterTheRepair() {
        StoredBytes stored = new StoredBytes(database);
        String main = "print('bytes that rot before they are synced')\n";
        String id = inReview(ScriptFolder.prettyJson().with("main.py", main), "rotten", Map.of());
        byte[] good = stored.corrupt(main);
        assertAccepted(approve(id, Map.of()));

        await().atMost(Duration.ofSeconds(60)).until(() -> !incidents(id).isEmpty());
        Incident incident = incidents(id).get(0);
        assertThat(incident.getActivityId()).isEqualTo("Task_SyncRelease");
        assertThat(incident.getIncidentMessage()).contains("main.py");
        assertThat(places.managedRoot().resolve("acme/python/rotten/1")).doesNotExist();
        assertThat(acmeAdmin.get("/api/v1/skills/rotten").status()).isEqualTo(404);

        stored.restore(main, good);
        management.setJobRetries(incident.getConfiguration(), 1);
        awaitStatus(id, "AVAILABLE");
        assertThat(incidents(id)).isEmpty();
        Answer run = run(acmeMember, "rotten", Map.of());
        assertThat(ended(run.text("id")).text("stdout")).isEqualTo("bytes that rot before they are synced\n");
    }

    @Test
    void aRedCheckTakesTheActivationBackAndTheVersionGoesLiveAfterTheRepair() throws IOException {
        live(ScriptFolder.prettyJson(), "leaking", Map.of());
        String id = inReview(ScriptFolder.prettyJson().with("next.txt", "next"), "leaking", Map.of());
        door.leak("leaking");
        assertAccepted(approve(id, Map.of()));

        awaitStatus(id, "QUARANTINED");
        assertThat(incidents(id))
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage())
                        .contains("acme/leaking was red and nothing went live"));
        Answer report = acmeMember.get("/api/v1/skills/leaking/versions/2/availability");
        assertThat(report.body().path("green").asBoolean()).isFalse();
        assertThat(report.raw().body()).contains("leaky").doesNotContain("globex");
        assertThat(states("leaking")).containsExactly("QUARANTINED", "LIVE");
        assertThat(reasons("leaking")).containsExactly("RED_CHECK", "null");
        assertThat(new TrailReason(database).ofSkill("leaking")).isEqualTo("RED_CHECK");
        assertThat(actionsAbout(id)).contains("SUBMISSION_QUARANTINED");
        assertThat(database.queryForList("select action from audit_event where action like '%_FAILED'", String.class))
                .contains("VERIFICATION_FAILED");
        Answer run = run(acmeMember, "leaking", Map.of());
        assertThat(run.body().path("version").asInt()).isEqualTo(1);
        assertThat(ended(run.text("id")).text("status")).isEqualTo("SUCCEEDED");

        door.shut();
        String instance = instance(id);
        resolve(instance, "修好了 🔧");
        awaitStatus(id, "AVAILABLE");
        assertThat(incidents(id)).isEmpty();
        assertThat(states("leaking")).containsExactly("LIVE", "SUPERSEDED");
        assertThat(reasons("leaking")).containsExactly("null", "null");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("resolution")
                        .singleResult()
                        .getValue())
                .isEqualTo("修好了 🔧");
    }

    private List<String> states(String code) {
        return acmeMember
                .get("/api/v1/skills/" + code + "/versions")
                .body()
                .path("items")
                .findValuesAsText("state");
    }

    private List<String> reasons(String code) {
        return acmeMember
                .get("/api/v1/skills/" + code + "/versions")
                .body()
                .path("items")
                .findValuesAsText("quarantineReason");
    }

    private void resolve(String instance, String how) {
        barrier.asPlatform(() -> {
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            identity.setAuthentication("platform-admin", List.of("platform-admin"));
            try {
                tasks.complete(task, Map.of("checkAgain", true, "resolution", how));
            } finally {
                identity.clearAuthentication();
            }
            return true;
        });
    }

    private String instance(String submissionId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submissionId)
                .singleResult()
                .getId();
    }

    private List<Incident> incidents(String submissionId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(submissionId).list().stream()
                .flatMap(one -> runtime.createIncidentQuery().processInstanceId(one.getId()).list().stream())
                .toList();
    }
}
