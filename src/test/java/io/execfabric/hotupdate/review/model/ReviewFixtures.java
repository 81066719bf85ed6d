package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.SubmissionFacts.Folder;
import io.execfabric.hotupdate.submission.SubmissionFacts.Round;
import io.execfabric.hotupdate.submission.SubmissionFacts.Submitted;
import io.execfabric.hotupdate.submission.SubmissionFacts.Wish;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A submission under review and decisions about it. */
public final class ReviewFixtures {

    public static final TenantId ACME = new TenantId("acme");
    public static final Digest DIGEST = Digest.ofText("under review");
    public static final Answers CLOSED = new Answers(false, true, true);
    public static final Answers AI_OPEN = new Answers(true, true, true);
    static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    public static final ReviewBase NOTHING_LIVE = new ReviewBase(0, ReplacedVersion.NOTHING, null);

    private ReviewFixtures() {}

    public static SubmissionFacts submission(RiskLevel risk, SubmissionStatus status) {
        return submission(risk, status, List.of());
    }

    public static SubmissionFacts submission(RiskLevel risk, SubmissionStatus status, List<Finding> findings) {
        return new SubmissionFacts(
                "s-1",
                ACME,
                new ScriptCode("tidy"),
                status,
                new Round(1, DIGEST, findings),
                new Wish("Tidies reports for accounting", null, new RequestedAnswers(null, null, null), null),
                new Folder(Language.PYTHON, "main.py", risk, "Tidy", "Tidies.", null, "# Tidy", RunLimits.NONE),
                new Submitted("acme-admin", NOW, NOW));
    }

    public static ReviewDecision decision(String reviewer, ReviewOutcome outcome) {
        return decision(reviewer, outcome, CLOSED, "because", null);
    }

    public static ReviewDecision decision(
            String reviewer, ReviewOutcome outcome, Answers answers, String comment, @Nullable String name) {
        return new ReviewDecision(
                "s-1",
                reviewer,
                outcome,
                new Seen(DIGEST, null),
                true,
                answers,
                new Said(comment),
                new Named(name, null));
    }

    public static Verdict verdict(RiskLevel risk, int reviewers) {
        boolean high = risk == RiskLevel.HIGH;
        return new Verdict(risk, reviewers, high && reviewers < 2, high, "Because it is so.");
    }

    public static DecisionContext first(ReviewDecision decision) {
        return context(decision, ReviewStage.FIRST, 1, RiskLevel.MEDIUM, List.of());
    }

    public static DecisionContext context(
            ReviewDecision decision, ReviewStage stage, int reviewers, RiskLevel risk, List<ReviewVote> votes) {
        SubmissionStatus status =
                stage == ReviewStage.FIRST ? SubmissionStatus.IN_REVIEW : SubmissionStatus.SECOND_REVIEW;
        return new DecisionContext(
                decision,
                new DecisionContext.Turn(stage, reviewers),
                submission(risk, status),
                Set.of(Role.REVIEWER),
                verdict(risk, reviewers),
                votes,
                null,
                NOTHING_LIVE);
    }

    /** The first reviewer's approval of a high risk that AI may call. */
    public static ReviewVote firstApproval(@Nullable String name) {
        ReviewDecision decision = decision("reviewer1", ReviewOutcome.APPROVE, AI_OPEN, "", name);
        return new ReviewVote("v-1", context(decision, ReviewStage.FIRST, 2, RiskLevel.HIGH, List.of()), NOW);
    }

    public static SubmissionFacts with(SubmissionFacts f, SubmissionStatus status) {
        return copy(f, f.id(), f.folder().risk(), status, f.wish().requested());
    }

    /** The same submission under another id, with another risk and other wishes. */
    public static SubmissionFacts named(
            String id, RiskLevel risk, SubmissionStatus status, RequestedAnswers requested) {
        return copy(submission(risk, status), id, risk, status, requested);
    }

    private static SubmissionFacts copy(
            SubmissionFacts f, String id, RiskLevel risk, SubmissionStatus status, RequestedAnswers requested) {
        return new SubmissionFacts(
                id,
                f.tenant(),
                f.scriptCode(),
                status,
                f.present(),
                new Wish(
                        f.wish().scenario(),
                        f.wish().note(),
                        requested,
                        f.wish().answersOfVersion()),
                new Folder(
                        f.folder().language(),
                        f.folder().entry(),
                        risk,
                        f.folder().name(),
                        f.folder().description(),
                        f.folder().inputSchema(),
                        f.folder().readme(),
                        f.folder().limits()),
                f.submitted());
    }
}
