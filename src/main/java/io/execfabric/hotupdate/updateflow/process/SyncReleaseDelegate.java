package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 4: has the managed execution directory hold the approved bytes. */
@Component
class SyncReleaseDelegate implements JavaDelegate {

    private final StepGuard guard;
    private final Releases releases;

    SyncReleaseDelegate(StepGuard guard, Releases releases) {
        this.guard = guard;
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRecord approved =
                guard.approved(execution, SubmissionStatus.SYNCING).record();
        releases.sync(approved.tenant(), approved.language(), approved.scriptCode(), approved.digest());
    }
}
