package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reviewer's rights on the task of a really submitted folder: to work on it, not to change what the process knows. */
@HotUpdateTest
class ReviewTaskVariablesTests {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String HACK = "{\"value\":\"globex\",\"type\":\"String\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Test
    void aReviewerCannotWriteVariablesOfTheProcessAlsoNotWithTheTaskInHand() {
        Task review = reviewOf("variables");
        Browser reviewer = new Browser(port);
        reviewer.signIn("reviewer1", "reviewer1-demo");
        reviewer.get("/camunda/app/tasklist/default/");
        String task = API + "/task/" + review.getId();
        Map<String, Object> before = processes.getVariables(review.getProcessInstanceId());

        assertThat(write(reviewer, "POST", task + "/claim", "{\"userId\":\"reviewer1\"}")
                        .statusCode())
                .isEqualTo(204);
        for (String variable : new String[] {"x", "submissionId", "outcome"}) {
            assertThat(write(reviewer, "PUT", task + "/variables/" + variable, HACK)
                            .statusCode())
                    .as(variable)
                    .isEqualTo(403);
        }
        assertThat(write(
                                reviewer,
                                "PUT",
                                API + "/process-instance/" + review.getProcessInstanceId() + "/variables/x",
                                HACK)
                        .statusCode())
                .isEqualTo(403);
        assertThat(processes.getVariables(review.getProcessInstanceId())).isEqualTo(before);
    }

    private Task reviewOf(String code) {
        Answer submitted = RestClientOf.demo(port, "acme-admin")
                .submit(ScriptFolder.prettyJson().zip(), Map.of("scriptCode", code, "scenario", "To be reviewed"));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(submitted.text("id"))
                                .singleResult(),
                        task -> task != null);
    }

    private static HttpResponse<String> write(Browser browser, String method, String path, String json) {
        return browser.send(
                method,
                path,
                json,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                String.valueOf(browser.cookie("XSRF-TOKEN")));
    }
}
