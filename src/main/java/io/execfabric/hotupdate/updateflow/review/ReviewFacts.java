package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewPolicy;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes the process's facts from our own tables, and takes the form's fields out again. */
@Component
public class ReviewFacts {

    private final Submissions submissions;

    public ReviewFacts(Submissions submissions) {
        this.submissions = submissions;
    }

    void writeAfresh(
            DelegateTask task, ReviewPolicy.Verdict verdict, ReviewOutcome outcome, boolean anotherReviewNeeded) {
        DelegateExecution execution = task.getExecution();
        SubmissionFacts facts = submissions.facts(execution.getProcessBusinessKey());
        HotUpdateProcess.SUBMISSION_ID.on(execution).set(facts.id());
        HotUpdateProcess.TENANT.on(execution).set(facts.tenant().value());
        HotUpdateProcess.SCRIPT_CODE.on(execution).set(facts.scriptCode().value());
        HotUpdateProcess.RISK.on(execution).set(verdict.risk().word());
        HotUpdateProcess.REVIEWERS_NEEDED.on(execution).set((long) verdict.reviewers());
        HotUpdateProcess.OUTCOME.on(execution).set(outcome.name());
        HotUpdateProcess.ANOTHER_REVIEW_NEEDED.on(execution).set(anotherReviewNeeded);
        HotUpdateProcess.NEEDS_FIX.on(execution).set(outcome == ReviewOutcome.REQUEST_CHANGES);
        HotUpdateProcess.FIX_DEADLINE.on(execution).set(Date.from(submissions.fixDeadline()));
        execution.removeVariables(HotUpdateProcess.FORM_ONLY);
    }
}
