package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionReceived;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.updateflow.FlowPositions;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hot-update process as the rest of the application talks to it: by submission id, never by an engine id. */
@Service
@Transactional
public class HotUpdateFlowPositions implements FlowPositions {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessTenant tenants;
    private final Submissions submissions;

    HotUpdateFlowPositions(RuntimeService runtime, TaskService tasks, ProcessTenant tenants, Submissions submissions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tenants = tenants;
        this.submissions = submissions;
    }

    void start(SubmissionReceived received) {
        VariableMap variables = Variables.createVariables();
        HotUpdateProcess.SUBMISSION_ID.on(variables).set(received.submissionId());
        HotUpdateProcess.TENANT.on(variables).set(received.tenant().value());
        HotUpdateProcess.SCRIPT_CODE.on(variables).set(received.scriptCode());
        HotUpdateProcess.NEEDS_FIX.on(variables).set(received.needsFix());
        HotUpdateProcess.FIX_DEADLINE.on(variables).set(Date.from(submissions.fixDeadline()));
        tenants.startingFor(
                received.tenant().value(),
                () -> runtime.startProcessInstanceByKey(HotUpdateProcess.KEY, received.submissionId(), variables));
    }

    /** The tenant handed in a fixed folder; while it still has something to fix, the task stays open. */
    void folderFixed(String submissionId) {
        SubmissionFacts facts = submissions.facts(submissionId);
        if (facts.status() != SubmissionStatus.NEEDS_FIX) {
            tasks.complete(
                    openTask(submissionId, HotUpdateProcess.TASK_FIX_FOLDER).getId());
        }
    }

    /** Where no process is left to be told, nothing is: the tenant takes back what is its own all the same. */
    void withdrawn(String submissionId) {
        if (isRunning(submissionId)) {
            tellWithdrawn(submissionId);
        }
    }

    private boolean isRunning(String submissionId) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(HotUpdateProcess.KEY)
                        .processInstanceBusinessKey(submissionId)
                        .count()
                > 0;
    }

    private void tellWithdrawn(String submissionId) {
        runtime.createMessageCorrelation(HotUpdateProcess.MESSAGE_WITHDRAWN)
                .processInstanceBusinessKey(submissionId)
                .correlate();
    }

    /** The submission is held first, so that the task is still there when the caller completes it. */
    public Task openTask(String submissionId, String... definitionKeys) {
        submissions.hold(submissionId);
        return tasks
                .createTaskQuery()
                .processDefinitionKey(HotUpdateProcess.KEY)
                .processInstanceBusinessKey(submissionId)
                .taskDefinitionKeyIn(definitionKeys)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("flow.not-waiting")));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> activeElements(String submissionId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(HotUpdateProcess.KEY)
                .processInstanceBusinessKey(submissionId)
                .singleResult();
        return instance == null ? List.of() : runtime.getActiveActivityIds(instance.getId());
    }
}
