package io.execfabric.hotupdate.execution.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.LostView;
import io.execfabric.hotupdate.execution.flow.ResolveLostProcess;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.runner.RunRecords;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@LostRunTest
class ResolveLostProcessTests {

    private static final String SCRIPT = "sleep 1.5; echo ran";
    private static final String INPUT = "{\"month\":\"2026-11\"}";

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private RunRecords records;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aLostRunIsPutBeforeThePlatformWithAnIncident() {
        ExecutionView run = lost(RunFixture.MEMBER);

        assertThat(instance(run).getTenantId()).isEqualTo("acme");
        assertThat(task(run).getName()).isEqualTo("Resolve the lost run: acme / " + run.skill() + " version 1");
        assertThat(tasks.getIdentityLinksForTask(task(run).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("platform-admin", "reviewer");
        assertThat(incidents(run)).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("executionLost");
            assertThat(incident.getIncidentMessage()).contains(run.id(), "acme", "Tasklist");
        });
        assertThat(run.lost()).isNull();
    }

    @Test
    void aRunThatCountsAsFailedSaysWhoSaidSoAndWhy() {
        ExecutionView run = lost(RunFixture.MEMBER);

        complete(run, "reviewer1", "MARK_FAILED", "The host lost power 好");

        ExecutionView failed = now(run);
        assertThat(failed.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(failed.problem()).contains("reviewer1", "The host lost power 好");
        assertThat(failed.finishedAt()).isEqualTo(run.finishedAt());
        assertThat(failed.lost()).isNotNull().satisfies(lost -> {
            assertThat(lost.resolution()).isEqualTo(LostResolution.MARK_FAILED);
            assertThat(lost.followedBy()).isNull();
        });
        assertEndedAt(run, ResolveLostProcess.END_MARKED_FAILED);
        assertThat(incidents(run)).isEmpty();
        assertThat(audited(run)).isEqualTo("reviewer1");
    }

    @Test
    void aRunThatRunsAgainIsFollowedByOneOfTheSameVersionAndArguments() {
        ExecutionView run = lost(RunFixture.MEMBER);

        complete(run, "platform-admin", "RUN_AGAIN", "It only reads.");

        ExecutionView left = now(run);
        assertThat(left.status()).isEqualTo(ExecutionStatus.LOST);
        assertEndedAt(run, ResolveLostProcess.END_RUN_AGAIN);
        assertThat(incidents(run)).isEmpty();
        ExecutionView next = follower(left);
        assertThat(next.status()).as(next.problem()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(next.stdout()).isEqualTo("ran\n");
        assertThat(next.digest()).isEqualTo(run.digest());
        assertThat(next.requestedBy()).isEqualTo("acme-member");
        assertThat(next.channel()).isEqualTo(Channel.MANUAL);
        assertThat(next.input()).hasToString(INPUT);
    }

    @Test
    void anAisRunComesBackAsAnAis() {
        ExecutionView run = lost(RunFixture.AI);

        complete(run, "reviewer1", "RUN_AGAIN", "It only reads.");

        assertThat(follower(now(run)).channel()).isEqualTo(Channel.AI);
    }

    @Test
    void whatMayNotRunAnyMoreIsRefusedAndStaysOpen() {
        ExecutionView run = lost(RunFixture.MEMBER);
        scripts.withdraw(new ScriptCode(run.skill()));

        assertThatThrownBy(() -> complete(run, "reviewer1", "RUN_AGAIN", "It only reads."))
                .hasMessageContaining("no longer available to its requester");

        assertUndecided(run);
        complete(run, "reviewer1", "MARK_FAILED", "Withdrawn meanwhile.");
    }

    @Test
    void theRulesHoldWhicheverDoorCompletesTheTask() {
        ExecutionView run = lost(RunFixture.MEMBER);

        assertThatThrownBy(() -> complete(run, "acme-admin", "MARK_FAILED", "Mine"))
                .hasMessageContaining("Only a reviewer or an admin of the platform");
        assertThatThrownBy(() -> complete(run, "reviewer1", "PERHAPS", "Well"))
                .hasMessageContaining("MARK_FAILED or RUN_AGAIN");
        assertThatThrownBy(() -> complete(run, "reviewer1", "MARK_FAILED", " ")).hasMessageContaining("Say why");
        assertThatThrownBy(() -> complete(run, "reviewer1", "MARK_FAILED", null))
                .hasMessageContaining("Say why");
        Map<String, Object> more = Map.of("outcome", "MARK_FAILED", "comment", "x", "followedBy", "another");
        assertThatThrownBy(() -> complete(run, "reviewer1", more))
                .hasMessageContaining("no field of this name: [followedBy]");
        assertUndecided(run);
    }

    @Test
    void nobodyDecidesWithoutSigningInWhoeverTheTaskIsAssignedTo() {
        ExecutionView run = lost(RunFixture.MEMBER);
        String task = task(run).getId();

        assertThatThrownBy(() -> barrier.asPlatform(() -> {
                    tasks.setAssignee(task, "reviewer1");
                    tasks.complete(task, Map.of("outcome", "MARK_FAILED", "comment", "x"));
                    return true;
                }))
                .hasMessageContaining("Only a reviewer or an admin of the platform");
        assertUndecided(run);
    }

    private ExecutionView lost(Caller caller) {
        return loses(scripts.request(caller, scripts.shell(SCRIPT, new Answers(true, true, false)), INPUT));
    }

    /** What the next start finds of a run that a dead runner left. */
    private ExecutionView loses(ExecutionView run) {
        await().atMost(Duration.ofSeconds(20)).until(() -> now(run).status() == ExecutionStatus.RUNNING);
        assertThat(records.mayStartAfterDeath(run.id())).isFalse();
        return now(run);
    }

    private void complete(ExecutionView run, String person, String outcome, @Nullable String comment) {
        Map<String, Object> form = new HashMap<>(Map.of(ResolveLostProcess.OUTCOME.getName(), outcome));
        form.put(ResolveLostProcess.COMMENT.getName(), comment);
        complete(run, person, form);
    }

    private void complete(ExecutionView run, String person, Map<String, Object> form) {
        String task = task(run).getId();
        barrier.asPlatform(() -> {
            identity.setAuthentication(person, List.of("reviewer"));
            try {
                tasks.complete(task, form);
            } finally {
                identity.clearAuthentication();
            }
            return true;
        });
    }

    private void assertUndecided(ExecutionView run) {
        assertThat(now(run).status()).isEqualTo(ExecutionStatus.LOST);
        assertThat(now(run).lost()).isNull();
        assertThat(task(run)).isNotNull();
        assertThat(incidents(run)).hasSize(1);
    }

    private ExecutionView follower(ExecutionView run) {
        LostView lost = Objects.requireNonNull(run.lost());
        return executions.view(RunFixture.ADMIN, String.valueOf(lost.followedBy()), 30);
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

    private List<Incident> incidents(ExecutionView run) {
        return runtime.createIncidentQuery()
                .processInstanceId(instance(run).getId())
                .list();
    }

    private HistoricProcessInstance instance(ExecutionView run) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(ResolveLostProcess.KEY)
                .processInstanceBusinessKey(run.id())
                .singleResult();
    }

    private void assertEndedAt(ExecutionView run, String end) {
        assertThat(instance(run).getEndTime()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(run).getId())
                        .activityId(end)
                        .list())
                .hasSize(1);
    }

    private @Nullable String audited(ExecutionView run) {
        return database.queryForObject(
                "select actor from audit_event where action = 'LOST_RUN_RESOLVED' and subject_id = ?",
                String.class,
                run.id());
    }
}
