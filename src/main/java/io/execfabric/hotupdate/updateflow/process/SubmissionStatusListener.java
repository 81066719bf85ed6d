package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the submission's status in step with the process: on the flow into a step, so that the status is committed even
 * when the step itself then fails.
 */
@Component
class SubmissionStatusListener implements ExecutionListener {

    private final Submissions submissions;

    SubmissionStatusListener(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String flow = execution.getCurrentTransitionId();
        SubmissionStatus next = HotUpdateProcess.STATUS_ON_FLOW.get(flow);
        if (next == null) {
            throw new IllegalStateException("No status is named for " + flow);
        }
        submissions.moveTo(execution.getProcessBusinessKey(), next, Audited.PLATFORM, why(next));
    }

    /** Only an end that nobody decided has to be explained. */
    private static String why(SubmissionStatus next) {
        return next == SubmissionStatus.EXPIRED ? "No fixed folder was handed in within the time for it." : "";
    }
}
