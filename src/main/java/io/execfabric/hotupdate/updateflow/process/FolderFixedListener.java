package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Only a fixed folder ends the tenant's task: nobody answers for the tenant by completing it in a webapp. */
@Component
class FolderFixedListener implements TaskListener {

    private final Submissions submissions;

    FolderFixedListener(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void notify(DelegateTask task) {
        String submissionId =
                DecisionTask.of(task, HotUpdateProcess.FORM_OF_FIX).subject();
        if (submissions.facts(submissionId).status() == SubmissionStatus.NEEDS_FIX) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("flow.not-fixed"));
        }
    }
}
