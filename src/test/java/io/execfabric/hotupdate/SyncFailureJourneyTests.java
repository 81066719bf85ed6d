package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A managed directory that cannot be written: an incident in Cockpit that says what to do, and a safe retry. */
@HotUpdateTest
class SyncFailureJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private HotUpdateProperties places;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void anUnwritableDirectoryIsAnIncidentAndTheSameSubmissionGoesOnAfterTheRepair() throws IOException {
        Path inTheWay = places.managedRoot().resolve("acme/python/blocked");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "a file where a directory has to be");
        RestClientOf admin = RestClientOf.demo(port, "acme-admin");
        RestClientOf reviewer = RestClientOf.demo(port, "reviewer1");
        String id = approved(admin, reviewer);

        await().atMost(Duration.ofSeconds(60)).until(() -> incident(id).isPresent());
        Incident incident = incident(id).orElseThrow();
        assertThat(incident.getActivityId()).isEqualTo("Task_SyncRelease");
        assertThat(incident.getIncidentMessage()).contains("Make it writable for the server, then retry");
        assertThat(admin.get("/api/v1/submissions/" + id).text("status")).isEqualTo("SYNCING");
        assertThat(admin.get("/api/v1/skills/blocked").status()).isEqualTo(404);

        Files.delete(inTheWay);
        management.setJobRetries(incident.getConfiguration(), 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        admin.get("/api/v1/submissions/" + id).text("status").equals("AVAILABLE"));
        assertThat(incident(id)).isEmpty();
    }

    private String approved(RestClientOf admin, RestClientOf reviewer) {
        Answer submitted = admin.submit(
                ScriptFolder.prettyJson().zip(), Map.of("scriptCode", "blocked", "scenario", "Meets a full disk."));
        String id = submitted.text("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reviewer.get("/api/v1/submissions/" + id).text("status").equals("IN_REVIEW"));
        Answer decided = reviewer.post(
                "/api/v1/submissions/" + id + "/decision",
                Map.of(
                        "outcome", "APPROVE",
                        "digest", submitted.text("digest"),
                        "tenantConfirmed", true,
                        "aiCallable", false,
                        "manualExecution", true,
                        "confirmationRequired", false,
                        "comment", ""));
        assertThat(decided.status()).isEqualTo(200);
        return id;
    }

    private Optional<Incident> incident(String submissionId) {
        return runtime
                .createIncidentQuery()
                .processInstanceId(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(submissionId).list().stream()
                                .map(ProcessInstance::getId)
                                .findFirst()
                                .orElse("ended"))
                .list()
                .stream()
                .findFirst();
    }
}
