package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.submission.Submissions;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 1: reads the stored folder and routes by whether something is left to fix. */
@Component
class CheckFolderDelegate implements JavaDelegate {

    private final Submissions submissions;

    CheckFolderDelegate(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complete = submissions.checkFolder(execution.getProcessBusinessKey());
        HotUpdateProcess.NEEDS_FIX.on(execution).set(!complete);
        HotUpdateProcess.FIX_DEADLINE.on(execution).set(Date.from(submissions.fixDeadline()));
    }
}
