package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.submission.SubmissionFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** The report of one scan, never changed; {@code report} is its JSON text. */
@Entity
@Table(name = "scan_report")
class StoredScan {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;
    private int round;
    private String digest;
    private Instant startedAt;
    private Instant finishedAt;

    @Lob
    private String report;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StoredScan() {}

    StoredScan(String id, SubmissionFacts submission, Instant startedAt, Instant finishedAt, String report) {
        this.id = id;
        this.tenantId = submission.tenant().value();
        this.submissionId = submission.id();
        this.round = submission.round();
        this.digest = submission.digest().value();
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
        this.report = report;
    }

    String report() {
        return report;
    }

    @Override
    public String toString() {
        return id + " (submission " + submissionId + ", round " + round + ", " + startedAt + " to " + finishedAt + ")";
    }
}
