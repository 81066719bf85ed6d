package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.review.HistoryEntry;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one reviewer decided in one round; written once, never changed. */
@Entity
@Table(name = "review_vote")
public class ReviewVote {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;
    private int round;

    @Enumerated(EnumType.STRING)
    private ReviewStage stage;

    private String reviewer;

    @Enumerated(EnumType.STRING)
    private ReviewOutcome outcome;

    private String digest;
    private boolean tenantConfirmed;

    @Embedded
    private AnswersColumns answers;

    @Column(name = "comment_text", length = Length.LONG32)
    private String comment;

    private String name;

    private String description;

    private Instant decidedAt;

    /** The live version that it was about to replace, 0 for none; null in votes of before that was kept. */
    private @Nullable Integer baseVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewVote() {}

    public ReviewVote(String id, DecisionContext context, Instant decidedAt) {
        ReviewDecision decision = context.decision();
        this.id = id;
        this.tenantId = context.submission().tenant().value();
        this.submissionId = context.submission().id();
        this.round = context.submission().round();
        this.stage = context.stage();
        this.reviewer = decision.reviewer();
        this.outcome = decision.outcome();
        this.digest = decision.seen().digest().value();
        this.tenantConfirmed = decision.tenantConfirmed();
        this.answers = new AnswersColumns(decision.answers());
        this.comment = decision.said().comment();
        this.name = context.name();
        this.description = context.description();
        this.decidedAt = decidedAt;
        this.baseVersion = context.base().live().version();
    }

    /** Whether it was about the difference to what is live now. */
    boolean standsOn(ReviewBase base) {
        return base.isStill(baseVersion);
    }

    public boolean approvesTheSameAs(DecisionContext other) {
        return outcome == ReviewOutcome.APPROVE
                && answers().equals(other.decision().answers())
                && name.equals(other.name())
                && description.equals(other.description());
    }

    public String reviewer() {
        return reviewer;
    }

    Answers answers() {
        return answers.toAnswers();
    }

    public HistoryEntry asHistory() {
        return new HistoryEntry(
                round,
                stage,
                reviewer,
                outcome,
                new Digest(digest),
                tenantConfirmed,
                answers(),
                comment,
                name,
                description,
                decidedAt,
                baseVersion);
    }
}
