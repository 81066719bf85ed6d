package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Data files that were sent together; a tenant's data. */
@Entity
@Table(name = "upload_batch")
public class UploadBatch {

    @Id
    private String id;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private String uploadedBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false, updatable = false)
    private long totalBytes;

    UploadBatch(String id, TenantId tenant, String uploadedBy, Instant createdAt, long totalBytes) {
        this.id = id;
        this.tenantId = tenant.value();
        this.uploadedBy = uploadedBy;
        this.createdAt = createdAt;
        this.totalBytes = totalBytes;
    }

    @SuppressWarnings("NullAway.Init")
    protected UploadBatch() {}

    String id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    String uploadedBy() {
        return uploadedBy;
    }
}
