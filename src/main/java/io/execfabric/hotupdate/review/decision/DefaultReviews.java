package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a submission asks of its reviews. */
@Service
class DefaultReviews implements Reviews {

    private final ReviewDecisions decisions;
    private final Submissions submissions;
    private final ReviewRecords records;
    private final ReviewVerdicts verdicts;
    private final ReviewBases bases;
    private final Approvals approvals;

    DefaultReviews(
            ReviewDecisions decisions,
            Submissions submissions,
            ReviewRecords records,
            ReviewVerdicts verdicts,
            ReviewBases bases,
            Approvals approvals) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.records = records;
        this.verdicts = verdicts;
        this.bases = bases;
        this.approvals = approvals;
    }

    @Override
    @Transactional
    public boolean decide(ReviewDecision decision, ReviewStage stage, int reviewersNeeded) {
        return decisions.decide(decision, stage, reviewersNeeded);
    }

    @Override
    @Transactional(readOnly = true)
    public ApprovedSubmission approved(String submissionId) {
        SubmissionFacts submission = submissions.facts(submissionId);
        SignedApproval signed = records.approval(submission.tenant(), submissionId, submission.round())
                .orElseThrow(() -> HotUpdateException.notFound("approval"))
                .signed();
        return new ApprovedSubmission(approvals.verified(signed), signed);
    }

    @Override
    @Transactional(readOnly = true)
    public ReviewPolicyInput policyInput(String submissionId) {
        return verdicts.input(submissions.facts(submissionId));
    }

    @Override
    @Transactional
    public Verdict open(String submissionId, Verdict fromTable) {
        SubmissionFacts submission = submissions.facts(submissionId);
        return verdicts.keep(submission, fromTable, bases.comparedWith(submission));
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict verdict(String submissionId) {
        return verdicts.of(submissions.facts(submissionId));
    }
}
