package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Every completed review comes through here, whichever door completed the task: the rules are applied, the vote is
 * recorded, and the process's own facts are written afresh, so that nothing a form sends along can steer the flow.
 */
@Component
public class ReviewDecisionListener implements TaskListener {

    private final Reviews desk;
    private final ReviewFacts facts;
    private final Submissions submissions;

    public ReviewDecisionListener(Reviews desk, ReviewFacts facts, Submissions submissions) {
        this.desk = desk;
        this.facts = facts;
        this.submissions = submissions;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewDecision decision = ReviewForm.read(task);
        submissions.hold(decision.submissionId());
        ReviewPolicy.Verdict verdict = desk.verdict(decision.submissionId());
        boolean another = desk.decide(decision, stage(task), verdict.reviewers());
        facts.writeAfresh(task, verdict, decision.outcome(), another);
        tellTenant(decision);
    }

    /** In the reviewer's name and words; the flow that follows finds the status already there and adds nothing. */
    private void tellTenant(ReviewDecision decision) {
        switch (decision.outcome()) {
            case REQUEST_CHANGES -> say(decision, SubmissionStatus.NEEDS_FIX);
            case REJECT -> say(decision, SubmissionStatus.REJECTED);
            case APPROVE -> {}
        }
    }

    private void say(ReviewDecision decision, SubmissionStatus next) {
        submissions.moveTo(
                decision.submissionId(),
                next,
                decision.reviewer(),
                decision.said().comment());
    }

    private static ReviewStage stage(DelegateTask task) {
        return HotUpdateProcess.TASK_SECOND_REVIEW.equals(task.getTaskDefinitionKey())
                ? ReviewStage.SECOND
                : ReviewStage.FIRST;
    }
}
