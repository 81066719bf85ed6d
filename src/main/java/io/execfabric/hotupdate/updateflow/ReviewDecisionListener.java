package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDesk;
import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.review.ReviewStage;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Every completed review comes through here, whichever door completed the task: the rules are applied, the vote is
 * recorded, and the process's own facts are written afresh, so that nothing a form sends along can steer the flow.
 */
@Component
class ReviewDecisionListener implements TaskListener {

    private final ReviewDesk desk;
    private final ReviewPolicy policy;
    private final ReviewFacts facts;

    ReviewDecisionListener(ReviewDesk desk, ReviewPolicy policy, ReviewFacts facts) {
        this.desk = desk;
        this.policy = policy;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewDecision decision = ReviewForm.read(task);
        ReviewPolicy.Verdict verdict = policy.judge(desk.policyInput(decision.submissionId()));
        desk.decide(decision, stage(task), verdict.reviewers());
        facts.writeAfresh(task, verdict, decision.outcome());
    }

    private static ReviewStage stage(DelegateTask task) {
        return HotUpdateProcess.TASK_SECOND_REVIEW.equals(task.getTaskDefinitionKey())
                ? ReviewStage.SECOND
                : ReviewStage.FIRST;
    }
}
