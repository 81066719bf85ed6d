package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.AtOnce;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviewers who meet in Tasklist, and there and by REST: whoever is too late reads a sentence, not a failure. */
@HotUpdateTest
class TasklistRaceTests extends Journey {

    private static final int PEOPLE = 8;
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService instances;

    @Test
    void ofEightWhoCompleteOneReviewOneDoes() {
        for (String way : List.of("/complete", "/submit-form")) {
            String id = inReview(folder(way), "tasklist-race" + way.length(), Map.of());
            String digest = submission(id).text("digest");
            String task = task(id);
            Browser person = signedIn("reviewer1");
            assertThat(post(person, task, "/claim", "{\"userId\":\"reviewer1\"}")
                            .statusCode())
                    .isEqualTo(204);

            try (LoggedProblems log = new LoggedProblems()) {
                List<Said> said = AtOnce.go(
                        PEOPLE,
                        i -> i % 4 == 3
                                ? Said.of(decision(reviewer, id, Map.of("outcome", "REJECT", "comment", "no")))
                                : Said.of(post(person, task, way, rejection(digest))));

                assertThat(said).filteredOn(Said::done).as("%s", said).hasSize(1);
                assertThat(said).filteredOn(one -> !one.done()).allSatisfy(this::assertTold);
                assertThat(log.found()).isEmpty();
            }
            assertThat(actionsAbout(id)).containsOnlyOnce("REVIEW_REJECTED", "SUBMISSION_REJECTED");
        }
    }

    @Test
    void ofTwoWhoTakeOneTaskOneHasIt() {
        String task = task(inReview(folder("claim"), "tasklist-claim", Map.of()));
        Browser one = signedIn("reviewer1");
        Browser other = signedIn("reviewer2");

        try (LoggedProblems log = new LoggedProblems()) {
            List<Said> said = AtOnce.go(
                    PEOPLE,
                    i -> i % 2 == 0
                            ? Said.of(post(one, task, "/claim", "{\"userId\":\"reviewer1\"}"))
                            : Said.of(post(other, task, "/claim", "{\"userId\":\"reviewer2\"}")));

            assertThat(said).filteredOn(Said::done).isNotEmpty();
            assertThat(said).filteredOn(late -> !late.done()).isNotEmpty().allSatisfy(this::assertTold);
            assertThat(log.found()).isEmpty();
        }
    }

    /** What came of it. */
    private record Said(int status, String words) {

        static Said of(HttpResponse<String> answer) {
            return new Said(answer.statusCode(), answer.body());
        }

        static Said of(Answer answer) {
            return of(answer.raw());
        }

        boolean done() {
            return status < 300;
        }
    }

    private void assertTold(Said late) {
        assertThat(late.status()).as(late.words()).isIn(404, 409);
        assertThat(late.words()).contains("\"type\":\"urn:hot-update:").doesNotContain("Exception", "ENGINE-");
    }

    private Browser signedIn(String reviewer) {
        Browser person = new Browser(port);
        person.signIn(reviewer, reviewer + "-demo");
        person.get("/camunda/app/tasklist/default/");
        return person;
    }

    private static HttpResponse<String> post(Browser person, String task, String way, String body) {
        return person.postJson(ENGINE + task + way, body, "X-XSRF-TOKEN", String.valueOf(person.cookie("XSRF-TOKEN")));
    }

    private String task(String submission) {
        String instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(submission)
                .singleResult()
                .getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return task.getId();
    }

    private static ScriptFolder folder(String what) {
        return ScriptFolder.shell("low").with("contest.txt", "in Tasklist by " + what);
    }

    private static String rejection(String digest) {
        return "{\"variables\":{\"outcome\":{\"value\":\"REJECT\",\"type\":\"String\"},\"digest\":{\"value\":\""
                + digest
                + "\",\"type\":\"String\"},\"tenantConfirmed\":{\"value\":true,\"type\":\"Boolean\"},"
                + "\"aiCallable\":{\"value\":false,\"type\":\"Boolean\"},"
                + "\"manualExecution\":{\"value\":true,\"type\":\"Boolean\"},"
                + "\"confirmationRequired\":{\"value\":false,\"type\":\"Boolean\"},"
                + "\"comment\":{\"value\":\"no\",\"type\":\"String\"}}}";
    }
}
