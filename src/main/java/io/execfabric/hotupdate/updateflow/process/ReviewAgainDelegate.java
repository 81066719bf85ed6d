package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Back to STEP 3: what was approved to replace one version would undo another one, which no reviewer saw. */
@Component
class ReviewAgainDelegate implements JavaDelegate {

    private final Submissions submissions;

    ReviewAgainDelegate(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submissions.reviewAgain(
                execution.getProcessBusinessKey(),
                SubmissionStatus.CHECKING,
                Audited.PLATFORM,
                HotUpdateProcess.BASE_MOVED.from(execution).get());
        // what the later steps left behind is no field of a review
        execution.removeVariables(List.of(
                HotUpdateProcess.BASE_MOVED.getName(),
                HotUpdateProcess.RED_CHECKS.getName(),
                HotUpdateProcess.SKILL_VERSION_ID.getName()));
    }
}
