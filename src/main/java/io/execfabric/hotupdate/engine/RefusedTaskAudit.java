package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RefusalAudit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A decision that Tasklist was refused leaves an entry under the business key of its process, which is the id of what was
 * decided about. Asked when the refused command is rolled back, so that the task is there as before.
 */
@Component
class RefusedTaskAudit {

    private static final String REFUSED = "TASK_REFUSED";
    private static final Pattern TASK = Pattern.compile("/task/([^/]+)/[^/]+$");

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> instances;
    private final ObjectProvider<RefusalAudit> refusals;

    RefusedTaskAudit(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> instances,
            ObjectProvider<RefusalAudit> refusals) {
        this.tasks = tasks;
        this.instances = instances;
        this.refusals = refusals;
    }

    void record(HttpServletRequest request, HotUpdateException refusal) {
        String user = request.getRemoteUser();
        if (user != null && refusal.code() != ErrorCode.QUOTA_EXCEEDED) {
            task(request.getRequestURI()).ifPresent(task -> refusals.getObject().refused(entry(task, user, refusal)));
        }
    }

    /** Whether the request is about a task that is not there, or not any more. */
    boolean isAboutNoTask(HttpServletRequest request) {
        String path = request.getRequestURI();
        return TASK.matcher(path).find() && task(path).isEmpty();
    }

    private Optional<Task> task(String path) {
        Matcher named = TASK.matcher(path);
        return named.find()
                ? Optional.ofNullable(tasks.getObject()
                        .createTaskQuery()
                        .taskId(named.group(1))
                        .singleResult())
                : Optional.empty();
    }

    private Audited entry(Task task, String user, HotUpdateException refusal) {
        String detail = task.getName() + ": " + refusal.getMessage();
        return businessKey(task)
                .map(key -> new Audited(null, user, REFUSED, "process", key, detail))
                .orElseGet(() -> new Audited(null, user, REFUSED, "task", task.getId(), detail));
    }

    private Optional<String> businessKey(Task task) {
        return Optional.ofNullable(instances
                        .getObject()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }
}
