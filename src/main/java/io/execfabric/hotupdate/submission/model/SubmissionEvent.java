package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.submission.SubmissionView.HistoryEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One line of a submission's history; written once, never changed. */
@Entity
class SubmissionEvent {

    private static final int MAX_DETAIL = 4000;

    @Id
    private String id;

    @TenantId
    private String tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private int ordinal;
    private int round;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant happenedAt;

    private String actor;
    private String what;
    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionEvent() {}

    SubmissionEvent(Submission submission, int ordinal, Instant at, String actor, String what, String detail) {
        this.id = submission.id() + ":" + ordinal;
        this.tenantId = submission.tenant().value();
        this.submission = submission;
        this.ordinal = ordinal;
        this.round = submission.round();
        this.happenedAt = at;
        this.actor = actor;
        this.what = what;
        this.detail = CutText.of(detail, MAX_DETAIL);
    }

    HistoryEntry view() {
        return new HistoryEntry(happenedAt, actor, what, detail, round);
    }
}
