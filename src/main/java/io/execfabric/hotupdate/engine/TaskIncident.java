package io.execfabric.hotupdate.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** An incident in Cockpit for as long as a user task is open; for the listeners of its creation and its completion. */
public final class TaskIncident {

    private TaskIncident() {}

    /** @param message asked when the task is created: what happened, and what to do */
    public static void follow(DelegateTask task, String type, Supplier<String> message) {
        RuntimeService runtime = task.getProcessEngineServices().getRuntimeService();
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            runtime.createIncident(type, task.getExecutionId(), task.getId(), message.get());
        } else {
            runtime.createIncidentQuery().incidentType(type).configuration(task.getId()).list().stream()
                    .map(incident -> incident.getId())
                    .forEach(runtime::resolveIncident);
        }
    }
}
