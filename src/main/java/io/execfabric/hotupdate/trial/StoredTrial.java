package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** The last trial run of these bytes in this tenant. */
@Entity
@Table(name = "trial_report")
class StoredTrial {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;
    private String digest;

    @Lob
    @Convert(converter = TrialReportConverter.class)
    private TrialReport report;

    private Instant startedAt;
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StoredTrial() {}

    StoredTrial(String id, SubmissionFacts submission, TrialReport report, Instant startedAt, Instant finishedAt) {
        this.id = id;
        this.tenantId = submission.tenant().value();
        this.digest = submission.digest().value();
        this.submissionId = submission.id();
        this.report = report;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
    }

    /** The same bytes tried once more. */
    void replaceBy(String submissionId, TrialReport report, Instant startedAt, Instant finishedAt) {
        this.submissionId = submissionId;
        this.report = report;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
    }

    TrialReport report() {
        return report;
    }

    @Override
    public String toString() {
        return new Digest(digest) + " tried for submission " + submissionId + " from " + startedAt + " to "
                + finishedAt;
    }
}
