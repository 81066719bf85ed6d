package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.engine.TaskIncident;
import io.execfabric.hotupdate.execution.flow.ResolveLostProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows a lost run as an incident in Cockpit for as long as nobody has decided, and names the task after the run. */
@Component
class LostExecutionIncidentListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        TaskIncident.follow(task, ResolveLostProcess.INCIDENT, () -> {
            String run = ResolveLostProcess.TENANT.from(task).get() + " / "
                    + ResolveLostProcess.SKILL.from(task).get();
            task.setName(task.getName() + ": " + run);
            return message(run, task);
        });
    }

    private static String message(String run, DelegateTask task) {
        return "The runner died during the run " + task.getExecution().getProcessBusinessKey() + " of " + run
                + ". What the script did is unknown, and nothing is run again by itself. Find out with the tenant, then"
                + " complete the task \"Resolve the lost run\" in Tasklist: it counts as failed, or runs again.";
    }
}
