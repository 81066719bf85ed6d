package io.execfabric.hotupdate.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** What acme's people and the reviewers do in one life of a server, by REST. */
final class Submitting {

    private final Life life;
    final RestClientOf admin;
    final RestClientOf member;
    final RestClientOf confirmer;
    final RestClientOf reviewer;

    Submitting(Life life) {
        this.life = life;
        this.admin = life.as("acme-admin");
        this.member = life.as("acme-member");
        this.confirmer = life.as("acme-confirmer");
        this.reviewer = life.as("reviewer1");
    }

    String submitted(ScriptFolder folder, String code, Map<String, ?> answers) {
        Map<String, Object> metadata = new HashMap<>(Map.of("scriptCode", code, "scenario", "Somebody needs it."));
        metadata.putAll(answers);
        Answer submitted = admin.submit(folder.zip(), metadata);
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        return submitted.text("id");
    }

    String inReview(ScriptFolder folder, String code, Map<String, ?> answers) {
        String id = submitted(folder, code, answers);
        awaitStatus(id, "IN_REVIEW");
        return id;
    }

    String live(ScriptFolder folder, String code, Map<String, ?> answers) {
        String id = inReview(folder, code, answers);
        decide(id, answers);
        awaitStatus(id, "AVAILABLE");
        return id;
    }

    /** An approval unless {@code more} says otherwise. */
    void decide(String id, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "digest", reviewer.get("/api/v1/submissions/" + id).text("digest"),
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", false,
                "comment", "Seen."));
        body.putAll(more);
        Answer decided = reviewer.post("/api/v1/submissions/" + id + "/decision", body);
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(200);
    }

    void withdraw(String id) {
        Answer withdrawn = admin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "not needed"));
        assertThat(withdrawn.status()).as(withdrawn.raw().body()).isEqualTo(200);
    }

    String run(String code, Map<String, ?> input) {
        Answer asked = member.post("/api/v1/skills/" + code + "/executions", Map.of("input", input));
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(202);
        return asked.text("id");
    }

    void awaitStatus(String submission, String status) {
        awaiting("/api/v1/submissions/" + submission, status);
    }

    void awaitRun(String execution, String status) {
        awaiting("/api/v1/executions/" + execution, status);
    }

    /** One step of the process, as the engine would take it by itself: the next job, or the timer that is over. */
    void step(String businessKey, String element) {
        life.asPlatform(() -> {
            String instance = life.bean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .singleResult()
                    .getId();
            ManagementService jobs = life.bean(ManagementService.class);
            String job = jobs.createJobQuery()
                    .processInstanceId(instance)
                    .activityId(element)
                    .singleResult()
                    .getId();
            jobs.executeJob(job);
            return job;
        });
    }

    private void awaiting(String path, String status) {
        await(path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat((path.contains("executions") ? member : reviewer)
                                .get(path)
                                .text("status"))
                        .isEqualTo(status));
    }
}
