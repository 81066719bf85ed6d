package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Lob;
import org.hibernate.Length;

/** The bytes of a file beside its row, with the size and digest that they had when they came. */
@Embeddable
public class StoredBytes {

    @Column(nullable = false, updatable = false)
    private long sizeBytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Lob
    @Column(nullable = false, updatable = false, length = Length.LONG32)
    private byte[] content;

    public StoredBytes(byte[] content) {
        this.content = content;
        this.sizeBytes = content.length;
        this.sha256 = Digest.of(content).hex();
    }

    @SuppressWarnings("NullAway.Init")
    protected StoredBytes() {}

    public long size() {
        return sizeBytes;
    }

    /** In hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content;
    }
}
