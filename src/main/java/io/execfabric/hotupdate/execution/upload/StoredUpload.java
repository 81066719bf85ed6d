package io.execfabric.hotupdate.execution.upload;

import io.execfabric.hotupdate.execution.model.UploadFact;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.Length;

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

    @Column(nullable = false, updatable = false)
    private long sizeBytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Lob
    @Column(nullable = false, updatable = false, length = Length.LONG32)
    private byte[] content;

    StoredUpload(String id, String batchId, TenantId tenant, String fileName, byte[] content) {
        this.id = id;
        this.batchId = batchId;
        this.tenantId = tenant.value();
        this.fileName = fileName;
        this.content = content;
        this.sizeBytes = content.length;
        this.sha256 = Digest.of(content).hex();
    }

    @SuppressWarnings("NullAway.Init")
    protected StoredUpload() {}

    public UploadFact fact() {
        return new UploadFact(batchId, id, fileName, sizeBytes, sha256);
    }

    /** With the digest that the bytes have now. */
    public UploadFact factOfItsBytes() {
        return new UploadFact(
                batchId, id, fileName, content.length, Digest.of(content).hex());
    }

    public byte[] content() {
        return content;
    }
}
