package io.execfabric.hotupdate.execution.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.LostView;
import io.execfabric.hotupdate.execution.flow.ResolveLostProcess;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.runner.RunRecords;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Lost runs as people meet them: by the form in Tasklist, and with a ticket that was good for one start. */
@HotUpdateTest
@MockitoBean(types = {AvailabilityPolicy.class, Releases.class})
@Import(LiveScripts.class)
class LostRunTests {

    @LocalServerPort
    private int port;

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private RunRecords records;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TenantBarrier barrier;

    @Test
    void aRunThatNeededAYesNeedsANewOne() {
        ExecutionView lost = lost(RunFixture.ASK_FIRST);

        runAgain(lost);

        LostView decided = Objects.requireNonNull(
                executions.view(RunFixture.ADMIN, lost.id(), 0).lost());
        ExecutionView next = executions.view(RunFixture.ADMIN, String.valueOf(decided.followedBy()), 0);
        assertThat(next.status()).isEqualTo(ExecutionStatus.AWAITING_CONFIRMATION);
        assertThat(next.confirmedBy()).isNull();
        assertThat(next.confirmation()).isNotNull().satisfies(ticket -> {
            assertThat(ticket.decision()).isNull();
            assertThat(ticket.requester()).isEqualTo("acme-member");
        });
        executions.cancel(RunFixture.ADMIN, next.id());
    }

    @Test
    void aReviewerDecidesByTheFormInTasklist() {
        ExecutionView run = lost(RunFixture.OPEN);
        String task = "/camunda/api/engine/engine/default/task/" + task(run).getId();
        Browser reviewer = new Browser(port);
        reviewer.signIn("reviewer1", "reviewer1-demo");
        reviewer.get("/camunda/app/tasklist/default/");

        assertThat(reviewer.get(task + "/deployed-form").body()).contains("The runner died during this run");
        assertThat(reviewer.get(task + "/form-variables").body()).contains("acme", run.skill());
        HttpResponse<String> refused = submit(reviewer, task, "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why");
        assertThat(now(run).status()).isEqualTo(ExecutionStatus.LOST);
        assertThat(now(run).lost()).isNull();

        HttpResponse<String> decided = submit(reviewer, task, "The host lost power");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(204);

        assertThat(now(run).status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(now(run).problem()).contains("reviewer1");
    }

    private static HttpResponse<String> submit(Browser browser, String task, String comment) {
        String body = "{\"variables\":{\"outcome\":{\"value\":\"MARK_FAILED\",\"type\":\"String\"},"
                + "\"comment\":{\"value\":\"" + comment + "\",\"type\":\"String\"}}}";
        return browser.send(
                "POST",
                task + "/submit-form",
                body,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                String.valueOf(browser.cookie("XSRF-TOKEN")));
    }

    private ExecutionView lost(Answers answers) {
        ExecutionView run = scripts.request(RunFixture.MEMBER, scripts.shell("sleep 1.5", answers), "{}");
        if (answers.confirmationRequired()) {
            confirmations.decide(RunFixture.CONFIRMER, run.id(), ConfirmationDecision.CONFIRM, null);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> executions.view(RunFixture.ADMIN, run.id(), 0).status() == ExecutionStatus.RUNNING);
        assertThat(records.mayStartAfterDeath(run.id())).isFalse();
        return run;
    }

    private void runAgain(ExecutionView lost) {
        Task task = task(lost);
        barrier.asPlatform(() -> {
            identity.setAuthentication("reviewer1", List.of("reviewer"));
            try {
                tasks.complete(task.getId(), Map.of("outcome", "RUN_AGAIN", "comment", "It only reads."));
            } finally {
                identity.clearAuthentication();
            }
            return true;
        });
    }

    private ExecutionView now(ExecutionView run) {
        return executions.view(RunFixture.ADMIN, run.id(), 0);
    }

    private Task task(ExecutionView run) {
        return tasks.createTaskQuery()
                .processDefinitionKey(ResolveLostProcess.KEY)
                .processInstanceBusinessKey(run.id())
                .singleResult();
    }
}
