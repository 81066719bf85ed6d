package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.submission.PackageRound;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One package handed in for a submission, with what was found in it. */
@Entity
class SubmissionRound {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private int round;
    private String digest;

    @Lob
    @Column(length = Length.LONG32)
    @Convert(converter = FindingsConverter.class)
    private List<Finding> findings;

    private String receivedBy;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionRound() {}

    SubmissionRound(Submission submission, int round, ReceivedPackage received) {
        this.id = submission.id() + ":" + round;
        this.tenantId = submission.tenant().value();
        this.submission = submission;
        this.round = round;
        this.digest = received.digest().value();
        this.findings = received.findings();
        this.receivedBy = received.by();
        this.receivedAt = received.at();
    }

    /** The same package, looked at once more. */
    SubmissionRound again() {
        SubmissionRound next = new SubmissionRound();
        next.id = submission.id() + ":" + (round + 1);
        next.tenantId = tenantId;
        next.submission = submission;
        next.round = round + 1;
        next.digest = digest;
        next.findings = findings;
        next.receivedBy = receivedBy;
        next.receivedAt = receivedAt;
        return next;
    }

    int round() {
        return round;
    }

    PackageRound view() {
        return new PackageRound(round, digest(), receivedBy, receivedAt);
    }

    Digest digest() {
        return new Digest(digest);
    }

    List<Finding> findings() {
        return findings;
    }

    void replaceFindings(List<Finding> checked) {
        this.findings = List.copyOf(checked);
    }
}
