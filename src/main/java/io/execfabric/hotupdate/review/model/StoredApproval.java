package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.SignedApproval;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.TenantId;

/** The signed approval that ended the review of one round; never changed. */
@Entity
@Table(name = "review_approval")
public class StoredApproval {

    @Id
    private String id;

    private String submissionId;

    @TenantId
    private String tenantId;

    private int round;

    @Column(name = "approval_record", length = Length.LONG32)
    private String record;

    private String signature;

    private String keyId;

    private Instant approvedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredApproval() {}

    public StoredApproval(ApprovalRecord approved, SignedApproval signed) {
        this.id = approved.submissionId() + ":" + approved.round();
        this.submissionId = approved.submissionId();
        this.tenantId = approved.tenant().value();
        this.round = approved.round();
        this.record = signed.record();
        this.signature = signed.signature();
        this.keyId = signed.keyId();
        this.approvedAt = approved.approvedAt();
    }

    public SignedApproval signed() {
        return new SignedApproval(record, signature, keyId);
    }
}
