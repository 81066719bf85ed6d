package io.execfabric.hotupdate.execution.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.confirmation.ConfirmationOutcomes;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.flow.ResolveLostFlow;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.runner.RunRecords;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The process that asks a person about a run is gone, or somebody tries to end its task in another way. */
@LostRunTest
class RunsWithoutProcessTests {

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
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private ExecutionRepository runs;

    @Autowired
    private ConfirmExecutionFlow confirmFlow;

    @Autowired
    private ConfirmationOutcomes outcomes;

    @Autowired
    private ResolveLostFlow lostFlow;

    @Autowired
    private Clock clock;

    @Test
    void aRunWhoseConfirmationIsGoneCanBeCancelled() {
        ExecutionView run = awaiting();
        vanish(run);

        assertThatThrownBy(
                        () -> confirmations.decide(RunFixture.CONFIRMER, run.id(), ConfirmationDecision.CONFIRM, null))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ALREADY_DECIDED));

        assertThat(executions.cancel(RunFixture.MEMBER, run.id()).status()).isEqualTo(ExecutionStatus.CANCELLED);
    }

    @Test
    void andExpiresInTimeAndNotBefore() {
        ExecutionView run = awaiting();
        ExecutionView other = awaiting();
        vanish(run);

        passIn(Duration.ofHours(1));
        assertThat(now(run).status()).isEqualTo(ExecutionStatus.AWAITING_CONFIRMATION);

        passIn(Duration.ofDays(365));
        assertThat(now(run).status()).isEqualTo(ExecutionStatus.EXPIRED);
        // where the process is there, its own timer decides
        assertThat(now(other).status()).isEqualTo(ExecutionStatus.AWAITING_CONFIRMATION);
        executions.cancel(RunFixture.MEMBER, other.id());
    }

    @Test
    void aLostRunWhoseProcessIsGoneIsPutBeforePeopleAgainAndOnceOnly() {
        ExecutionView run = lost();
        vanish(run);

        passIn(Duration.ofMinutes(2));
        passIn(Duration.ofMinutes(2));

        complete(task(run).getId(), Map.of("outcome", "MARK_FAILED", "comment", "gone"));
        assertThat(now(run).status()).isEqualTo(ExecutionStatus.FAILED);
        passIn(Duration.ofMinutes(2));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(run.id()).count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "BYTES_WRONG", "FIX_TIME_OVER", "PERMISSION_CHECK_FAILED"})
    void noErrorNoEscalationAndNoDelegationEndsATask(String code) {
        ExecutionView confirmation = awaiting();
        ExecutionView lost = lost();
        for (ExecutionView run : new ExecutionView[] {confirmation, lost}) {
            String id = task(run).getId();
            Map<String, Object> planted = Map.of("decision", "CONFIRM", "outcome", "RUN_AGAIN", "planted", "x");
            for (Runnable way : new Runnable[] {
                () -> tasks.handleBpmnError(id, code, "x", planted),
                () -> tasks.handleEscalation(id, code, planted),
                () -> tasks.resolveTask(id, planted),
                () -> tasks.delegateTask(id, "acme-confirmer")
            }) {
                assertThatThrownBy(way::run).isInstanceOf(HotUpdateException.class);
            }
            assertThat(runtime.getVariables(task(run).getExecutionId())).doesNotContainKeys("planted", "decision");
        }
        executions.cancel(RunFixture.MEMBER, confirmation.id());
        confirmed(lost);
    }

    @Test
    void whatLiesInAnInstanceIsNeitherAnAnswerNorInTheWayOfOne() {
        ExecutionView lost = lost();
        String task = task(lost).getId();
        runtime.setVariables(
                task(lost).getExecutionId(), Map.of("planted", "x", "outcome", "RUN_AGAIN", "comment", "planted"));

        assertThatThrownBy(() -> complete(task, Map.of())).hasStackTraceContaining("MARK_FAILED or RUN_AGAIN");
        assertThatThrownBy(() -> complete(task, Map.of("outcome", "MARK_FAILED")))
                .hasStackTraceContaining("Say why");
        assertThatThrownBy(() -> complete(task, Map.of("outcome", "MARK_FAILED", "comment", "x", "hack", 1)))
                .hasStackTraceContaining("no field of this name");
        complete(task, Map.of("outcome", "MARK_FAILED", "comment", "seen"));

        assertThat(now(lost).status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(now(lost).problem()).contains("seen");
    }

    private void confirmed(ExecutionView lost) {
        complete(task(lost).getId(), Map.of("outcome", "MARK_FAILED", "comment", "x"));
    }

    private void complete(String task, Map<String, Object> form) {
        barrier.asPlatform(() -> {
            identity.setAuthentication("reviewer1", List.of("reviewer"));
            try {
                tasks.complete(task, form);
            } finally {
                identity.clearAuthentication();
            }
            return true;
        });
    }

    private ExecutionView awaiting() {
        return scripts.request(RunFixture.MEMBER, scripts.shell("echo ran", RunFixture.ASK_FIRST), "{}");
    }

    private ExecutionView lost() {
        Answers open = RunFixture.OPEN;
        ExecutionView run = scripts.request(RunFixture.MEMBER, scripts.shell("sleep 1.5", open), "{}");
        await().atMost(Duration.ofSeconds(60)).until(() -> now(run).status() == ExecutionStatus.RUNNING);
        assertThat(records.mayStartAfterDeath(run.id())).isFalse();
        return run;
    }

    private ExecutionView now(ExecutionView run) {
        return executions.view(RunFixture.ADMIN, run.id(), 0);
    }

    private void vanish(ExecutionView run) {
        runtime.deleteProcessInstance(task(run).getProcessInstanceId(), "test", true);
    }

    private Task task(ExecutionView run) {
        return tasks.createTaskQuery().processInstanceBusinessKey(run.id()).singleResult();
    }

    private void passIn(Duration time) {
        SettableClock later = new SettableClock(clock.instant().plus(time));
        new RunsWithoutProcess(transactions, runs, confirmFlow, outcomes, lostFlow, later).pass();
    }
}
