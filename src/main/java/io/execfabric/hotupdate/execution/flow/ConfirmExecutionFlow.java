package io.execfabric.hotupdate.execution.flow;

import io.execfabric.hotupdate.engine.ProcessTenant;
import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only door to the engine for confirmations. Works without an engine user, since the facades in front of it have asked
 * all permissions; business key = execution id.
 */
@Component
public class ConfirmExecutionFlow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final ProcessTenant tenants;

    ConfirmExecutionFlow(RuntimeService runtime, TaskService tasks, IdentityService identity, ProcessTenant tenants) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.tenants = tenants;
    }

    public void start(ConfirmationTicket ticket) {
        VariableMap facts = Variables.createVariables();
        ConfirmExecutionProcess.EXPIRES_AT.on(facts).set(Date.from(ticket.expiresAt()));
        String tenant = ticket.tenant().value();
        asPlatform(() -> tenants.startingFor(
                tenant,
                () -> runtime.startProcessInstanceByKey(ConfirmExecutionProcess.KEY, ticket.executionId(), facts)));
    }

    /** Completes the user task in {@code person}'s name; the task's listener applies the rules and keeps the decision. */
    public void decide(String executionId, String person, ConfirmationDecision decision, @Nullable String comment) {
        asPlatform(() -> {
            Task task = openTask(executionId);
            tasks.setAssignee(task.getId(), person);
            VariableMap form = Variables.createVariables();
            ConfirmExecutionProcess.DECISION.on(form).set(decision.name());
            if (comment != null) {
                ConfirmExecutionProcess.COMMENT.on(form).set(comment);
            }
            tasks.complete(task.getId(), form);
            return task;
        });
    }

    /** Where no process is left to be told, nothing is: the run and its ticket are what counts. */
    public void cancel(String executionId) {
        if (isWaiting(executionId)) {
            asPlatform(() -> runtime.createMessageCorrelation(ConfirmExecutionProcess.MESSAGE_CANCELLED)
                    .processInstanceBusinessKey(executionId)
                    .correlateWithResult());
        }
    }

    /** Whether the process that asks for the confirmation is there. */
    public boolean isWaiting(String executionId) {
        return asPlatform(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ConfirmExecutionProcess.KEY)
                        .processInstanceBusinessKey(executionId)
                        .count())
                > 0;
    }

    private Task openTask(String executionId) {
        Task task = tasks.createTaskQuery()
                .processDefinitionKey(ConfirmExecutionProcess.KEY)
                .processInstanceBusinessKey(executionId)
                .taskDefinitionKey(ConfirmExecutionProcess.TASK_CONFIRM)
                .singleResult();
        if (task == null) {
            throw new HotUpdateException(ErrorCode.ALREADY_DECIDED, Wording.of("confirmation.not-waiting"));
        }
        return task;
    }

    private <T> T asPlatform(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
