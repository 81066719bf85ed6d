package io.execfabric.hotupdate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** How the engine's failures look from outside, and ours to its jobs. */
class FailureTranslationTests {

    private static final HotUpdateException REFUSAL =
            new HotUpdateException(ErrorCode.FORBIDDEN, Wording.told("Not yours."));

    private static ProcessEngine engine;
    private static Supplier<RuntimeException> failure = () -> REFUSAL;

    @BeforeAll
    static void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:failure-translation");
        configuration.setProcessEngineName("failure-translation");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEnginePlugins(List.of(new EngineFailures()));
        JavaDelegate step = execution -> fail();
        TaskListener rule = task -> fail();
        configuration.setBeans(Map.of("step", step, "rule", rule));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "jobs.bpmn",
                        Bpmn.createExecutableProcess("jobs")
                                .startEvent()
                                .serviceTask("work")
                                .camundaDelegateExpression("${step}")
                                .camundaAsyncBefore()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "tasks.bpmn",
                        Bpmn.createExecutableProcess("tasks")
                                .startEvent()
                                .userTask("decide")
                                .camundaTaskListenerDelegateExpression("complete", "${rule}")
                                .endEvent()
                                .done())
                .deploy();
    }

    private static void fail() {
        throw failure.get();
    }

    @AfterEach
    void endAll() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(open -> engine.getRuntimeService().deleteProcessInstance(open.getId(), "test"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aListenersRefusalComesOutAsItIs() {
        failure = () -> REFUSAL;

        assertThatThrownBy(() -> engine.getTaskService().complete(task())).isSameAs(REFUSAL);
    }

    @Test
    void aTaskThatIsGoneWasSomebodyElses() {
        assertThatThrownBy(() -> engine.getTaskService().complete("gone"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> engine.getRuntimeService().correlateMessage("Message_Nobody"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anyOtherFailureStaysWhatItIs() {
        failure = () -> new IllegalArgumentException("a mistake");

        assertThatThrownBy(() -> engine.getTaskService().complete(task())).hasMessageContaining("a mistake");
        assertThatThrownBy(() -> engine.getTaskService().complete(null))
                .isNotInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void aJobThatLostARaceHasNotFailed() {
        failure = () -> new OptimisticLockingFailureException("a row of ours was changed meanwhile");
        Job job = job();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(present(job).getRetries()).isEqualTo(3);
    }

    @Test
    void aJobThatMeetsATakenKeyHasFailedForItMayBeTakenForEver() {
        failure = () -> new DataIntegrityViolationException("taken", new SQLException("taken", "23505", 23505));
        Job job = job();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(present(job).getRetries()).isEqualTo(2);
    }

    @Test
    void aJobsRefusalIsItsFailure() {
        failure = () -> REFUSAL;
        Job job = job();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .isSameAs(REFUSAL);
        assertThat(present(job).getRetries()).isEqualTo(2);
    }

    @Test
    void aJobThatSomebodyTookAwayWasLostWhateverItStumbledOver() {
        assertThatThrownBy(() -> engine.getManagementService().executeJob("gone"))
                .isInstanceOf(OptimisticLockingException.class);
    }

    private static String task() {
        engine.getRuntimeService().startProcessInstanceByKey("tasks");
        return engine.getTaskService().createTaskQuery().singleResult().getId();
    }

    private static Job job() {
        engine.getRuntimeService().startProcessInstanceByKey("jobs");
        return engine.getManagementService().createJobQuery().singleResult();
    }

    private static Job present(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult();
    }
}
