package io.execfabric.hotupdate.execution.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionProcess;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExecutionTest
class ConfirmExecutionProcessTests {

    private static final Answers ASK_FIRST = RunFixture.ASK_FIRST;
    private static final String ECHO = "echo ran";

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private TenantBarrier barrier;

    @Test
    void aRunWaitsForAPerson() {
        ExecutionView run = awaiting();

        assertThat(run.status()).isEqualTo(ExecutionStatus.AWAITING_CONFIRMATION);
        assertThat(instance(run).getTenantId()).isEqualTo("acme");
        assertThat(task(run).getName()).isEqualTo("Confirm or deny the run");
        assertThat(executions.openConfirmations(RunFixture.CONFIRMER).items())
                .extracting(ExecutionView::id)
                .contains(run.id());
    }

    @Test
    void aConfirmedRunIsQueuedAndRunsOnce() {
        ExecutionView run = awaiting();

        confirmations.decide(RunFixture.CONFIRMER, run.id(), ConfirmationDecision.CONFIRM, "fine 👍 好");

        assertEndedAt(run, ConfirmExecutionProcess.END_CONFIRMED);
        ExecutionView done = executions.view(RunFixture.MEMBER, run.id(), 30);
        assertThat(done.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(done.stdout()).isEqualTo("ran\n");
        assertThat(done.confirmedBy()).isEqualTo("acme-confirmer");
        assertThat(done.confirmation()).extracting("comment").isEqualTo("fine 👍 好");
    }

    @Test
    void aDeniedRunNeverStarts() {
        ExecutionView run = awaiting();

        ExecutionView denied =
                confirmations.decide(RunFixture.CONFIRMER, run.id(), ConfirmationDecision.DENY, "not today");

        assertEndedAt(run, ConfirmExecutionProcess.END_DENIED);
        assertThat(denied.status()).isEqualTo(ExecutionStatus.DENIED);
        assertThat(denied.startedAt()).isNull();
        assertThat(denied.queuedAt()).isNull();
    }

    @Test
    void aRunThatNobodyDecidesExpires() {
        ExecutionView run = awaiting();

        fireTimer(run);

        assertEndedAt(run, ConfirmExecutionProcess.END_EXPIRED);
        assertThat(executions.view(RunFixture.MEMBER, run.id(), 0).status()).isEqualTo(ExecutionStatus.EXPIRED);
        assertRefused(ErrorCode.ALREADY_DECIDED, () -> decide(RunFixture.CONFIRMER, run));
    }

    @Test
    void aCancelledRunWaitsForNobody() {
        ExecutionView run = awaiting();

        ExecutionView cancelled = executions.cancel(RunFixture.MEMBER, run.id());

        assertEndedAt(run, ConfirmExecutionProcess.END_CANCELLED);
        assertThat(cancelled.status()).isEqualTo(ExecutionStatus.CANCELLED);
        assertRefused(ErrorCode.ALREADY_DECIDED, () -> decide(RunFixture.CONFIRMER, run));
    }

    @Test
    void aSecondDecisionComesTooLate() {
        ExecutionView run = awaiting();
        confirmations.decide(RunFixture.CONFIRMER, run.id(), ConfirmationDecision.DENY, null);

        assertRefused(ErrorCode.ALREADY_DECIDED, () -> decide(RunFixture.CONFIRMER, run));
        assertThat(executions.view(RunFixture.MEMBER, run.id(), 0).status()).isEqualTo(ExecutionStatus.DENIED);
    }

    @Test
    void aForeignConfirmerFindsNothing() {
        ExecutionView run = awaiting();

        assertRefused(ErrorCode.NOT_FOUND, () -> decide(RunFixture.FOREIGNER, run));
        assertThat(executions.openConfirmations(RunFixture.FOREIGNER).items()).isEmpty();
    }

    @Test
    void aMemberWithoutTheRightMayNotDecide() {
        ExecutionView run = awaiting();

        assertRefused(ErrorCode.FORBIDDEN, () -> decide(RunFixture.MEMBER, run));
    }

    @Test
    void anAiNeverDecides() {
        ExecutionView run = awaiting();

        assertRefused(ErrorCode.PERSON_REQUIRED, () -> decide(RunFixture.AI, run));
    }

    @Test
    void theRequesterOfAHighRiskRunNeedsSomebodyElse() {
        ExecutionView run = scripts.request(
                RunFixture.CONFIRMER, scripts.live(ECHO, Language.SHELL, RiskLevel.HIGH, ASK_FIRST), "{}");

        assertRefused(ErrorCode.REQUESTER_MAY_NOT_CONFIRM, () -> decide(RunFixture.CONFIRMER, run));
    }

    @Test
    void theRulesHoldWhichEverDoorCompletesTheTask() {
        ExecutionView run = awaiting();
        Task task = task(run);

        assertThatThrownBy(() -> completeInEngine(task, "acme-member", "CONFIRM"))
                .hasMessageContaining("Only a confirmer");
        assertThatThrownBy(() -> completeInEngine(task, "globex-confirmer", "CONFIRM"))
                .hasMessageContaining("Only a confirmer");
        assertThatThrownBy(() -> completeInEngine(task, "acme-confirmer", "PERHAPS"))
                .hasMessageContaining("CONFIRM or DENY");
        assertThatThrownBy(() -> complete(task, "acme-confirmer", Map.of("decision", "CONFIRM", "run", "another")))
                .hasMessageContaining("no field of this name: [run]");
        assertThat(executions.view(RunFixture.MEMBER, run.id(), 0).status())
                .isEqualTo(ExecutionStatus.AWAITING_CONFIRMATION);
    }

    @Test
    void theTicketIsNotBoundToARoleOfTheTokenAlone() {
        ExecutionView run = awaiting();
        Caller claimsTheRole = new Caller("acme-member", RunFixture.ACME, Set.of(Role.CONFIRMER), null);

        assertRefused(ErrorCode.FORBIDDEN, () -> decide(claimsTheRole, run));
    }

    private ExecutionView awaiting() {
        return scripts.request(RunFixture.MEMBER, scripts.shell(ECHO, ASK_FIRST), "{\"month\":\"2026-11\"}");
    }

    private ExecutionView decide(Caller caller, ExecutionView run) {
        return confirmations.decide(caller, run.id(), ConfirmationDecision.CONFIRM, null);
    }

    private Boolean completeInEngine(Task task, String person, String decision) {
        return complete(task, person, Map.of(ConfirmExecutionProcess.DECISION.getName(), decision));
    }

    private Boolean complete(Task task, String person, Map<String, Object> form) {
        return barrier.asPlatform(() -> {
            tasks.setAssignee(task.getId(), person);
            tasks.complete(task.getId(), form);
            return true;
        });
    }

    private void fireTimer(ExecutionView run) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(instance(run).getId())
                .activityId(ConfirmExecutionProcess.BOUNDARY_EXPIRED)
                .singleResult();
        barrier.asPlatform(() -> {
            management.executeJob(timer.getId());
            return true;
        });
    }

    private Task task(ExecutionView run) {
        return tasks.createTaskQuery().processInstanceBusinessKey(run.id()).singleResult();
    }

    private HistoricProcessInstance instance(ExecutionView run) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(ConfirmExecutionProcess.KEY)
                .processInstanceBusinessKey(run.id())
                .singleResult();
    }

    private void assertEndedAt(ExecutionView run, String end) {
        HistoricProcessInstance ended = instance(run);
        assertThat(ended.getEndTime()).isNotNull();
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(ended.getId())
                .activityId(end)
                .list();
        assertThat(activities).hasSize(1);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
