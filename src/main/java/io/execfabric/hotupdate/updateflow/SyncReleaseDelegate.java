package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.review.ReviewDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** STEP 4: has the managed execution directory hold the approved bytes. */
@Component
class SyncReleaseDelegate implements JavaDelegate {

    private final ReviewDesk desk;
    private final Releases releases;

    SyncReleaseDelegate(ReviewDesk desk, Releases releases) {
        this.desk = desk;
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRecord approved =
                desk.approved(execution.getProcessBusinessKey()).record();
        releases.sync(approved.tenant(), approved.language(), approved.scriptCode(), approved.digest());
    }
}
