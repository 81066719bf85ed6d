package io.execfabric.hotupdate.updateflow.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Names each task after its tenant and script, so that a list of tasks can be read. */
@Component
public class TaskNameListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String tenant = HotUpdateProcess.TENANT.from(task).get();
        String code = HotUpdateProcess.SCRIPT_CODE.from(task).get();
        task.setName(task.getName() + ": " + tenant + " / " + code);
    }
}
