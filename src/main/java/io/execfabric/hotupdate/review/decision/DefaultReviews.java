package io.execfabric.hotupdate.review.decision;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.review.ApprovedSubmission;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.review.comment.LineComments;
import io.execfabric.hotupdate.review.model.DecisionContext;
import io.execfabric.hotupdate.review.model.ReviewComment;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.review.model.StoredApproval;
import io.execfabric.hotupdate.review.policy.ReviewVerdicts;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies the rules, keeps the vote, and signs the approval when it was the last one needed. */
@Service
class DefaultReviews implements Reviews {

    private final DecisionContexts contexts;
    private final Submissions submissions;
    private final ReviewRecords records;
    private final LineComments lineComments;
    private final ReviewVerdicts verdicts;
    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefaultReviews(
            DecisionContexts contexts,
            Submissions submissions,
            ReviewRecords records,
            LineComments lineComments,
            ReviewVerdicts verdicts,
            Approvals approvals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contexts = contexts;
        this.submissions = submissions;
        this.records = records;
        this.lineComments = lineComments;
        this.verdicts = verdicts;
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean decide(ReviewDecision decision, ReviewStage stage, int reviewersNeeded) {
        DecisionContext context = lawful(contexts.of(decision, stage, reviewersNeeded));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<ReviewComment> comments = lineComments.of(context, now);
        records.add(contexts.vote(context, now));
        comments.forEach(records::add);
        if (context.completesReview()) {
            ApprovalRecord approved = ApprovedRecord.of(context, now);
            records.add(new StoredApproval(approved, approvals.sign(approved)));
        }
        events.publishEvent(audited(context));
        return context.approves() && !context.completesReview();
    }

    private DecisionContext lawful(DecisionContext context) {
        ReviewRules.firstBroken(context).ifPresent(refusal -> {
            throw refusal.asException();
        });
        return context.beginsAnew() ? contexts.inAnotherRound(context) : context;
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
        return verdicts.keep(submission, fromTable, contexts.comparedWith(submission));
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict verdict(String submissionId) {
        return verdicts.of(submissions.facts(submissionId));
    }

    private static Audited audited(DecisionContext context) {
        SubmissionFacts submission = context.submission();
        String action = switch (context.decision().outcome()) {
            case APPROVE -> "REVIEW_APPROVED";
            case REQUEST_CHANGES -> "CHANGES_REQUESTED";
            case REJECT -> "REVIEW_REJECTED";
        };
        String detail = context.stage() + " review of round " + submission.round() + " decided about "
                + submission.digest() + ".";
        return new Audited(
                submission.tenant(), context.decision().reviewer(), action, "submission", submission.id(), detail);
    }
}
