package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.model.StoredBytes;
import io.execfabric.hotupdate.execution.model.UploadFact;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One data file of a batch, with its bytes. */
@Entity
@Table(name = "upload_file")
public class StoredUpload {

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String batchId;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private String fileName;

    @Embedded
    private StoredBytes bytes;

    StoredUpload(String id, String batchId, TenantId tenant, String fileName, byte[] content) {
        this.id = id;
        this.batchId = batchId;
        this.tenantId = tenant.value();
        this.fileName = fileName;
        this.bytes = new StoredBytes(content);
    }

    @SuppressWarnings("NullAway.Init")
    protected StoredUpload() {}

    public UploadFact fact() {
        return new UploadFact(batchId, id, fileName, bytes.size(), bytes.sha256());
    }

    /** With the digest that the bytes have now. */
    public UploadFact factOfItsBytes() {
        return new UploadFact(
                batchId, id, fileName, content().length, Digest.of(content()).hex());
    }

    public byte[] content() {
        return bytes.content();
    }
}
