package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reviewer with a real review in hand, at every door of the engine that moves a task: the decision is the only one. */
@HotUpdateTest
class TaskDoorsTests extends Journey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PLANTED =
            "{\"planted\":{\"value\":\"x\",\"type\":\"String\"},\"outcome\":{\"value\":\"APPROVE\",\"type\":\"String\"}}";

    @LocalServerPort
    private int ownPort;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    private Browser person;
    private Browser admin;
    private String submission;
    private Task review;

    @BeforeAll
    void aReviewIsInHand() {
        submission = inReview(ScriptFolder.shell("low"), "task-doors", Map.of());
        review = task(submission);
        person = signedIn("reviewer1");
        admin = signedIn("platform-admin");
        assertThat(send(person, "POST", "/task/{task}/claim", "{\"userId\":\"reviewer1\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(ownPort);
        browser.signIn(user, user + "-demo");
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /task/{task}/bpmnError | {"errorCode":"nothing","variables":VARS}
            POST | /task/{task}/bpmnError | {"errorCode":"PERMISSION_CHECK_FAILED","variables":VARS}
            POST | /task/{task}/bpmnEscalation | {"escalationCode":"nothing","variables":VARS}
            POST | /task/{task}/resolve | {"variables":VARS}
            POST | /task/{task}/delegate | {"userId":"reviewer2"}
            POST | /task/{task}/assignee | {"userId":"reviewer2"}
            POST | /task/{task}/identity-links | {"userId":"acme-admin","type":"candidate"}
            POST | /task/{task}/identity-links/delete | {"groupId":"reviewer","type":"candidate"}
            PUT | /task/{task} | {"name":"x","assignee":"reviewer2","priority":1}
            DELETE | /task/{task} | {}
            POST | /task/create | {"id":"planted","name":"x"}
            POST | /task/{task}/variables | {"modifications":VARS}
            PUT | /task/{task}/variables/planted | {"value":"x"}
            DELETE | /task/{task}/variables/risk | {}
            POST | /task/{task}/localVariables | {"modifications":VARS}
            PUT | /task/{task}/localVariables/planted | {"value":"x"}
            POST | /task/{task}/comment/create | {"message":"x"}
            POST | /task/{task}/attachment/create | {}
            POST | /process-instance/{instance}/variables | {"modifications":VARS}
            PUT | /process-instance/{instance}/variables/planted | {"value":"x"}
            POST | /execution/{instance}/localVariables | {"modifications":VARS}
            POST | /execution/{instance}/signal | {"variables":VARS}
            POST | /process-instance/{instance}/modification | {"instructions":[]}
            DELETE | /process-instance/{instance} | {}
            PUT | /process-instance/{instance}/suspended | {"suspended":true}
            POST | /process-instance/delete | {"processInstanceIds":["{instance}"]}
            POST | /message | {"messageName":"SubmissionWithdrawn","all":true}
            POST | /signal | {"name":"x"}
            PUT | /user/reviewer1/credentials | {"password":"another-password-1","authenticatedUserPassword":"reviewer1-demo"}
            PUT | /user/reviewer1/profile | {"id":"reviewer1","email":"x@example.org"}
            POST | /filter/create | {"resourceType":"Task","name":"x","query":{}}
            """)
    void nothingPastTheDecisionForAnybody(String method, String path, String body) {
        for (Browser who : List.of(person, admin)) {
            HttpResponse<String> answer = send(who, method, path, body.replace("VARS", PLANTED));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("\"message\":\"This is not done here.");
        }

        assertThat(submission(submission).text("status")).isEqualTo("IN_REVIEW");
        assertThat(tasks.createTaskQuery().taskId(review.getId()).singleResult().getAssignee())
                .isEqualTo("reviewer1");
        assertThat(runtime.getVariables(review.getExecutionId())).doesNotContainKeys("planted", "outcome");
    }

    @Test
    void aTaskIsTakenForOneselfAloneAndTheTrailSaysSo() {
        String other = inReview(ScriptFolder.shell("low"), "task-claims", Map.of());
        String task = "/task/" + task(other).getId();

        HttpResponse<String> forAnother = send(person, "POST", task + "/claim", "{\"userId\":\"reviewer2\"}");
        assertThat(forAnother.statusCode()).as(forAnother.body()).isEqualTo(403);
        assertThat(forAnother.body()).contains("taken for oneself");
        assertThat(task(other).getAssignee()).isNull();
        assertThat(send(admin, "POST", task + "/claim", "{\"userId\":\"platform-admin\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(person, "POST", task + "/claim", "{\"userId\":\"reviewer1\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(person, "POST", task + "/unclaim", "{}").statusCode()).isEqualTo(204);

        assertThat(actionsAbout(other)).contains("TASK_CLAIMED", "TASK_HANDED_BACK", "TASK_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void unknownFieldsAreRefusedAndPlantedOnesAreInNobodysWay(String how) {
        String id = inReview(ScriptFolder.shell("low"), "task-planted" + how.length(), Map.of());
        Task open = task(id);
        runtime.setVariables(
                open.getExecutionId(), Map.of("planted", "x", "outcome", "APPROVE", "tenantConfirmed", true));
        String task = "/task/" + open.getId();
        Map<String, Object> form = new HashMap<>(approval(id));

        form.put("hack", field("String", "x"));
        HttpResponse<String> unknown = completed(task + how, form);
        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(400);
        assertThat(unknown.body()).contains("no field of this name");
        form.remove("hack");
        form.remove("outcome");
        assertThat(completed(task + how, form).statusCode()).isEqualTo(400);
        form.put("outcome", field("String", "APPROVE"));
        form.remove("tenantConfirmed");
        assertThat(completed(task + how, form).statusCode()).isEqualTo(422);
        assertThat(submission(id).text("status")).isEqualTo("IN_REVIEW");

        HttpResponse<String> done = completed(task + how, approval(id));
        assertThat(done.statusCode()).as(done.body()).isBetween(200, 204);
        assertThat(done.body()).doesNotContain("hack");
        awaitStatus(id, "AVAILABLE");
    }

    @Test
    void aFailedStepIsTriedAgainByAnAdminAndTheTrailSaysWho() {
        String id = inReview(ScriptFolder.shell("low"), "task-retry", Map.of());
        String instance = task(id).getProcessInstanceId();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("Task_SyncRelease")
                .execute();
        String job = await().atMost(Duration.ofSeconds(60)).until(() -> failedJob(instance), one -> !one.isEmpty());

        assertThat(send(person, "PUT", "/job/" + job + "/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(admin, "PUT", "/job/" + job + "/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(actionsAbout(id)).contains("JOB_RETRIED");
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void aSubmissionWhoseProcessIsGoneIsTakenBackByItsTenant() {
        String id = inReview(ScriptFolder.shell("low"), "task-gone", Map.of());
        runtime.deleteProcessInstance(task(id).getProcessInstanceId(), "test", true);

        assertThat(approve(id, Map.of()).status()).isEqualTo(409);
        assertThat(acmeAdmin
                        .post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "gone"))
                        .status())
                .isEqualTo(200);
        assertThat(submission(id).text("status")).isEqualTo("WITHDRAWN");
    }

    private String failedJob(String instance) {
        String path = "/job?processInstanceId=" + instance + "&noRetriesLeft=true";
        String body = send(admin, "GET", path, "{}").body();
        return body.contains("\"id\":\"") ? body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1") : "";
    }

    private Map<String, Object> approval(String id) {
        return Map.of(
                "outcome", field("String", "APPROVE"),
                "digest", field("String", submission(id).text("digest")),
                "tenantConfirmed", field("Boolean", true),
                "aiCallable", field("Boolean", false),
                "manualExecution", field("Boolean", true),
                "confirmationRequired", field("Boolean", false),
                "comment", field("String", ""));
    }

    private static Map<String, Object> field(String type, Object value) {
        return Map.of("type", type, "value", value);
    }

    private HttpResponse<String> completed(String path, Map<String, Object> form) {
        try {
            return send(
                    person,
                    "POST",
                    path,
                    JSON.writeValueAsString(Map.of("variables", form, "withVariablesInReturn", true)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Task task(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private HttpResponse<String> send(Browser who, String method, String path, String body) {
        String address =
                ENGINE + path.replace("{task}", review.getId()).replace("{instance}", review.getProcessInstanceId());
        return who.send(
                method,
                address,
                body.replace("{instance}", review.getProcessInstanceId()),
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                String.valueOf(who.cookie("XSRF-TOKEN")));
    }
}
