package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every refusal of a decision, through each door that reviewers have: our REST interface, and Tasklist's own interface with
 * its session and CSRF token, by the form and without it. The portal has no such door: reviewers work in Tasklist.
 */
@HotUpdateTest
class ReviewRefusalTests extends Journey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final Map<String, ?> FOR_AI = Map.of("aiCallable", true, "confirmationRequired", true);

    /** What is refused, how, and with which words. */
    enum Refused {
        WRONG_DIGEST(
                409,
                "digest-not-under-review",
                Map.of("digest", Digest.ofText("another").value())),
        BASE_MOVED(409, "base-moved", Map.of()),
        SUBMITTER_AS_REVIEWER(403, "submitter-may-not-review", Map.of()),
        SAME_REVIEWER_TWICE(403, "reviewer-already-decided", FOR_AI),
        COMMENT_MISSING(422, "comment-missing", Map.of("outcome", "REQUEST_CHANGES", "comment", " ")),
        TENANT_UNCONFIRMED(422, "tenant-not-confirmed", Map.of("tenantConfirmed", false)),
        HIGH_WITHOUT_CONFIRMATION(422, "answers-forbidden-by-risk", Map.of("confirmationRequired", false));

        private final int status;
        private final String code;
        private final Map<String, ?> decision;

        Refused(int status, String code, Map<String, ?> decision) {
            this.status = status;
            this.code = code;
            this.decision = decision;
        }
    }

    enum Door {
        REST,
        TASKLIST_FORM,
        TASKLIST_COMPLETE
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private JdbcTemplate database;

    static Stream<Arguments> refusalsThroughDoors() {
        return Arrays.stream(Refused.values())
                .flatMap(refused -> Arrays.stream(Door.values()).map(door -> Arguments.of(refused, door)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("refusalsThroughDoors")
    void everyDoorGivesTheSameRefusalAndKeepsNothing(Refused refused, Door door) throws Exception {
        String id = readyFor(
                refused, (refused + "-" + door).toLowerCase(Locale.ROOT).replace('_', '-'));
        Task before = task(id);
        Map<String, Object> variables = instances.getVariables(before.getProcessInstanceId());
        List<Integer> kept = rowsOf(id);

        JsonNode answer = door == Door.REST ? byRest(id, refused) : inTasklist(door, before, id, refused);

        assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(refused.status);
        assertThat(answer.path("type").asText()).isEqualTo("urn:hot-update:" + refused.code);
        assertThat(answer.path("detail").asText())
                .isEqualTo(byRest(id, refused).path("detail").asText())
                .isNotEmpty();
        assertThat(task(id).getId()).isEqualTo(before.getId());
        assertThat(instances.getVariables(before.getProcessInstanceId())).isEqualTo(variables);
        assertThat(rowsOf(id)).isEqualTo(kept);
        assertThat(refusals(id)).as("by REST, as this test asks").isEqualTo(door == Door.REST ? 2 : 1);
        assertThat(refusalsInTasklist(id)).isEqualTo(door == Door.REST ? 0 : 1);
    }

    private String readyFor(Refused refused, String code) {
        boolean twice = refused == Refused.SAME_REVIEWER_TWICE;
        boolean high = twice || refused == Refused.HIGH_WITHOUT_CONFIRMATION;
        ScriptFolder folder = high ? ScriptFolder.shell("high") : ScriptFolder.prettyJson();
        String id = inReview(folder, code, twice ? FOR_AI : Map.of());
        if (twice) {
            assertAccepted(approve(id, FOR_AI));
            awaitStatus(id, "SECOND_REVIEW");
        }
        if (refused == Refused.BASE_MOVED) {
            live(ScriptFolder.prettyJson().with("newer.txt", "newer"), code, Map.of());
        }
        if (refused == Refused.SUBMITTER_AS_REVIEWER) {
            // nobody has both roles today; the rule is for the day when somebody has
            database.update("update submission set submitted_by = 'reviewer1' where id = ?", id);
        }
        return id;
    }

    private JsonNode byRest(String id, Refused refused) {
        Answer answer = approve(id, refused.decision);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        return answer.body();
    }

    private JsonNode inTasklist(Door door, Task task, String id, Refused refused) throws JsonProcessingException {
        Browser person = new Browser(port);
        person.signIn("reviewer1", "reviewer1-demo");
        person.get("/camunda/app/tasklist/default/");
        assertThat(post(person, task, "/claim", "{\"userId\":\"reviewer1\"}").statusCode())
                .isEqualTo(204);
        String way = door == Door.TASKLIST_FORM ? "/submit-form" : "/complete";
        HttpResponse<String> answer = post(person, task, way, form(id, refused));
        JsonNode body = JSON.readTree(answer.body());
        assertThat(answer.statusCode())
                .as(answer.body())
                .isEqualTo(body.path("status").asInt());
        assertThat(body.path("message").asText()).isEqualTo(body.path("detail").asText());
        assertThat(answer.body()).doesNotContain("Exception", "ENGINE-");
        return body;
    }

    /** As Tasklist's form sends it. */
    private String form(String id, Refused refused) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "outcome",
                "APPROVE",
                "digest",
                submission(id).text("digest"),
                "tenantConfirmed",
                true,
                "aiCallable",
                false,
                "manualExecution",
                true,
                "confirmationRequired",
                false,
                "comment",
                "",
                "skillName",
                "",
                "skillDescription",
                ""));
        fields.putAll(refused.decision);
        ObjectNode form = JSON.createObjectNode();
        ObjectNode variables = form.putObject("variables");
        fields.forEach((name, value) -> variables
                .putObject(name)
                .put("type", value instanceof Boolean ? "Boolean" : "String")
                .set("value", JSON.valueToTree(value)));
        return form.toString();
    }

    private static HttpResponse<String> post(Browser person, Task task, String what, String json) {
        return person.send(
                "POST",
                ENGINE + task.getId() + what,
                json,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                String.valueOf(person.cookie("XSRF-TOKEN")));
    }

    private Task task(String id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id).singleResult();
    }

    private @Nullable Integer refusals(String id) {
        return database.queryForObject(
                "select count(*) from audit_event where action = 'REVIEW_REFUSED' and subject_id = ?",
                Integer.class,
                id);
    }

    private @Nullable Integer refusalsInTasklist(String id) {
        return database.queryForObject(
                "select count(*) from audit_event where action = 'TASK_REFUSED' and actor = 'reviewer1'"
                        + " and subject_type = 'process' and subject_id = ?",
                Integer.class,
                id);
    }

    /** How much is kept of the submission's reviews. */
    private List<Integer> rowsOf(String id) {
        return Stream.of("review_vote", "review_comment", "review_approval", "submission_event")
                .map(table -> rows(table, "submission_id", id))
                .collect(Collectors.collectingAndThen(Collectors.toList(), rows -> {
                    rows.add(rows(
                            "audit_event",
                            "action not like '%_REFUSED' and action <> 'TASK_CLAIMED' and subject_id",
                            id));
                    return rows;
                }));
    }

    private Integer rows(String table, String column, String id) {
        return database.queryForObject(
                "select count(*) from " + table + " where " + column + " = ?", Integer.class, id);
    }
}
