package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A platform admin at the engine's own interface, with the session that Tasklist and Cockpit have: whatever is completed,
 * moved or changed there, or inside the engine with no door before it, nothing runs and nothing goes live by it.
 */
@HotUpdateTest
class CamundaDoorsTests extends Journey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Map<String, ?> ASK_FIRST = Map.of("confirmationRequired", true);
    private static final Map<String, ?> CONFIRM = Map.of("variables", Map.of("decision", text("CONFIRM")));

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate database;

    private final List<String> touched = new ArrayList<>();
    private Browser admin;
    private String firstSubmission;

    @BeforeAll
    void twoVersionsAreThere() {
        firstSubmission = live(ScriptFolder.shell("low"), "door", Map.of());
        live(ScriptFolder.shell("low").with("notes.txt", "2"), "door", Map.of());
        live(ScriptFolder.shell("medium"), "door-asked", ASK_FIRST);
        admin = new Browser(port);
        admin.signIn("platform-admin", "platform-admin-demo");
        admin.get("/camunda/app/tasklist/default/");
    }

    @AfterEach
    void takeAway() {
        touched.forEach(instance -> {
            if (instances
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count()
                    > 0) {
                instances.deleteProcessInstance(instance, "test");
            }
        });
        touched.clear();
        assertThat(acmeMember
                        .get("/api/v1/skills/door")
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void completingAConfirmationIsNoConfirmation(String how) {
        String run = waiting(acmeMember, "door-asked");
        Task task = task(run);

        assertRefused(post("/task/" + task.getId() + how, CONFIRM));
        post("/task/" + task.getId() + "/claim", Map.of("userId", "platform-admin"));
        assertRefused(post("/task/" + task.getId() + how, CONFIRM));
        assertThat(post("/task/" + task.getId() + "/assignee", Map.of("userId", "acme-confirmer"))
                        .statusCode())
                .isEqualTo(403);
        tasks.setAssignee(task.getId(), "acme-confirmer");
        assertRefused(post("/task/" + task.getId() + how, CONFIRM));

        assertStillWaits(run);
    }

    @Test
    void aTokenBesideTheConfirmationQueuesNothing() {
        String run = waiting(acmeMember, "door-asked");
        String instance = task(run).getProcessInstanceId();
        Map<String, ?> decided = Map.of("modifications", Map.of("decision", text("CONFIRM")));

        assertThat(post("/process-instance/" + instance + "/variables", decided).statusCode())
                .isEqualTo(403);
        assertThat(moved(instance, "Task_QueueExecution").statusCode()).isEqualTo(403);
        instances.setVariable(instance, "decision", "CONFIRM");
        for (String step : List.of("Task_QueueExecution", "Gateway_Confirmed")) {
            assertThatThrownBy(() -> movedInside(instance, step)).isInstanceOf(RuntimeException.class);
        }

        assertStillWaits(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void completingAReviewIsNoApprovalOfAReviewer(String how) {
        String submission = inReview(ScriptFolder.shell("low"), "door-review", Map.of());
        String digest = submission(submission).text("digest");
        Task task = task(submission);
        touched.add(task.getProcessInstanceId());
        Map<String, ?> approval = Map.of(
                "variables",
                Map.of(
                        "outcome", text("APPROVE"),
                        "digest", text(digest),
                        "tenantConfirmed", Map.of("value", true, "type", "Boolean"),
                        "aiCallable", Map.of("value", true, "type", "Boolean"),
                        "manualExecution", Map.of("value", true, "type", "Boolean"),
                        "confirmationRequired", Map.of("value", false, "type", "Boolean"),
                        "comment", text("")));

        assertRefused(post("/task/" + task.getId() + how, approval));
        post("/task/" + task.getId() + "/assignee", Map.of("userId", "reviewer1"));
        assertRefused(post("/task/" + task.getId() + how, approval));

        assertThat(submission(submission).text("status")).isEqualTo("IN_REVIEW");
        assertThat(acmeMember.get("/api/v1/skills/door-review").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_SyncRelease",
                "Task_RegisterCapability",
                "Task_OpenAiScope",
                "Task_OpenManualEntry",
                "Task_AttachConfirmation",
                "Task_VerifyAvailability"
            })
    void aTokenBehindTheReviewOpensNothingNotEvenForAnotherVersion(String step) {
        String submission = inReview(ScriptFolder.shell("low"), "door-moved", Map.of());
        String instance = task(submission).getProcessInstanceId();
        touched.add(instance);
        String former = versionOf(firstSubmission);
        assertThat(moved(instance, step).statusCode()).isEqualTo(403);
        instances.setVariables(instance, Map.of("skillVersionId", former, "aiCallable", true));

        if (isMovedInside(instance, step)) {
            awaitFailed(instance, step);
        }
        assertThat(submission(submission).text("status")).isEqualTo("IN_REVIEW");
        assertThat(acmeMember.get("/api/v1/skills/door-moved").status()).isEqualTo(404);
        assertThat(acmeMember
                        .get("/api/v1/skills/door")
                        .body()
                        .path("aiCallable")
                        .asBoolean())
                .isFalse();
        assertThat(standing(former)).isEqualTo("SUPERSEDED");
        acmeAdmin.post("/api/v1/submissions/" + submission + "/withdrawal", Map.of());
    }

    @Test
    void anEndedSubmissionStartedOverIsNoRollback() {
        var ended = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(firstSubmission)
                .singleResult();
        String restart = "/process-definition/" + ended.getProcessDefinitionId() + "/restart";
        Map<String, ?> before = Map.of("type", "startBeforeActivity", "activityId", "Task_VerifyAvailability");

        assertThat(post(restart, Map.of("processInstanceIds", List.of(ended.getId()), "instructions", List.of(before)))
                        .statusCode())
                .isEqualTo(403);
        instances
                .restartProcessInstances(ended.getProcessDefinitionId())
                .processInstanceIds(ended.getId())
                .startBeforeActivity("Task_VerifyAvailability")
                .execute();

        String again = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(firstSubmission)
                .singleResult()
                .getId();
        touched.add(again);
        awaitFailed(again, "Task_VerifyAvailability");
        assertThat(standing(versionOf(firstSubmission))).isEqualTo("SUPERSEDED");
    }

    @Test
    void noOtherModelIsBroughtInTakenOutOrStartedByHand() {
        assertThat(post("/deployment/create", Map.of()).statusCode()).isEqualTo(403);
        assertThat(post("/deployment/any/redeploy", Map.of()).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", "/deployment/any?cascade=true", Map.of()).statusCode())
                .isEqualTo(403);
        for (String key : List.of("hot-update", "confirm-execution", "quarantined-version", "isolation-broken")) {
            for (String how : List.of("/start", "/submit-form", "/start/", "/submit-form/", "/tenant-id/acme/start/")) {
                assertThat(post("/process-definition/key/" + key + how, Map.of("businessKey", firstSubmission))
                                .statusCode())
                        .as(key + how)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "/;x", ";x", "/x", "%2F"})
    void noPasswordIsTriedRoundTheThrottle(String ending) {
        Map<String, String> guess = Map.of("username", "acme-member", "password", "acme-member-demo");
        HttpResponse<String> answer = post("/identity/verify" + ending, guess);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("authenticated");
    }

    private void assertStillWaits(String run) {
        assertThat(acmeMember.get("/api/v1/executions/" + run).text("status")).isEqualTo("AWAITING_CONFIRMATION");
        assertAccepted(acmeMember.post("/api/v1/executions/" + run + "/cancellation", Map.of()));
    }

    private void awaitFailed(String instance, String step) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.createJobQuery()
                                .processInstanceId(instance)
                                .activityId(step)
                                .withException()
                                .count()
                        == 1);
    }

    private Task task(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private String versionOf(String submission) {
        return database.queryForObject(
                "select id from skill_version where submission_id = ?", String.class, submission);
    }

    private String standing(String version) {
        return database.queryForObject("select state from skill_version where id = ?", String.class, version);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 599);
    }

    private static Map<String, String> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private HttpResponse<String> moved(String instance, String step) {
        Map<String, ?> instruction = Map.of("type", "startBeforeActivity", "activityId", step);
        return post(
                "/process-instance/" + instance + "/modification",
                Map.of("skipIoMappings", false, "instructions", List.of(instruction)));
    }

    /** As no door does it any more: whoever could, would still get nowhere. */
    private void movedInside(String instance, String step) {
        instances
                .createProcessInstanceModification(instance)
                .startBeforeActivity(step)
                .execute();
    }

    private boolean isMovedInside(String instance, String step) {
        try {
            movedInside(instance, step);
            return true;
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("HotUpdateException");
            return false;
        }
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, Map<String, ?> body) {
        try {
            return admin.send(
                    method,
                    ENGINE + path,
                    JSON.writeValueAsString(body),
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    String.valueOf(admin.cookie("XSRF-TOKEN")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
