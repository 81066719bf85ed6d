package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that one round's review goes by, fixed when the review opens: a table that is edited meanwhile changes
 * nothing under the reviewers' hands.
 */
@Entity
@Table(name = "review_verdict")
public class StoredVerdict {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;
    private int round;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RiskLevel risk;

    private int reviewers;
    private boolean aiForbidden;
    private boolean confirmationForced;
    private String reason;
    private Instant judgedAt;

    /** The live version that the checks compared with, 0 for none; null in rows of before that was kept. */
    @Column(name = "base_version")
    private @Nullable Integer comparedWith;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StoredVerdict() {}

    public StoredVerdict(SubmissionFacts submission, Verdict verdict, @Nullable Integer comparedWith, Instant now) {
        this.id = idOf(submission);
        this.tenantId = submission.tenant().value();
        this.submissionId = submission.id();
        this.round = submission.round();
        this.judgedAt = now;
        take(verdict, comparedWith);
    }

    /** A submission and its round. */
    public static String idOf(SubmissionFacts submission) {
        return submission.id() + ":" + submission.round();
    }

    /** The same round judged again: its job was tried a second time. */
    public final void take(Verdict verdict, @Nullable Integer comparedWith) {
        this.risk = verdict.risk();
        this.reviewers = verdict.reviewers();
        this.aiForbidden = verdict.aiForbidden();
        this.confirmationForced = verdict.confirmationForced();
        this.reason = verdict.reason();
        this.comparedWith = comparedWith;
    }

    @Nullable
    public Integer comparedWith() {
        return comparedWith;
    }

    public Verdict verdict() {
        return new Verdict(risk, reviewers, aiForbidden, confirmationForced, reason);
    }
}
