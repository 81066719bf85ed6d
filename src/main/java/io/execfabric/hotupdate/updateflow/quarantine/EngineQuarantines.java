package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.updateflow.Quarantines;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import io.execfabric.hotupdate.updateflow.process.QuarantineIncidentListener;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open quarantines are the open tasks that resolve them; each has its incident. */
@Service
@Transactional(readOnly = true)
class EngineQuarantines implements Quarantines {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/";

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineQuarantines(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public ItemList<Quarantine> open(Caller caller) {
        caller.require(Role.PLATFORM_ADMIN);
        List<Task> open = tasks.createTaskQuery()
                .processDefinitionKeyIn(HotUpdateProcess.KEY, QuarantinedVersionProcess.KEY)
                .taskDefinitionKey(QuarantinedVersionProcess.TASK_RESOLVE)
                .orderByTaskCreateTime()
                .asc()
                .list();
        Map<String, String> messages = messages();
        return ItemList.all(open.stream()
                .map(task -> view(task, messages.getOrDefault(task.getId(), "")))
                .toList());
    }

    private Map<String, String> messages() {
        return runtime.createIncidentQuery().list().stream()
                .filter(incident -> incident.getIncidentType().equals(QuarantinedVersionProcess.INCIDENT)
                        || incident.getIncidentType().equals(QuarantineIncidentListener.INCIDENT))
                .collect(Collectors.toMap(
                        Incident::getConfiguration, Incident::getIncidentMessage, (first, second) -> second));
    }

    private Quarantine view(Task task, String message) {
        Map<String, Object> facts = runtime.getVariables(task.getExecutionId());
        boolean ofVersion = task.getProcessDefinitionId().startsWith(QuarantinedVersionProcess.KEY + ":");
        return new Quarantine(
                ofVersion ? businessKey(task) : String.valueOf(facts.get(HotUpdateProcess.SKILL_VERSION_ID.getName())),
                String.valueOf(facts.get(QuarantinedVersionProcess.TENANT.getName())),
                String.valueOf(facts.get(QuarantinedVersionProcess.SCRIPT_CODE.getName())),
                facts.get(QuarantinedVersionProcess.VERSION.getName()) instanceof Long number ? number : null,
                message,
                task.getCreateTime().toInstant(),
                TASKLIST + task.getId(),
                COCKPIT + task.getProcessInstanceId() + "/runtime");
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
