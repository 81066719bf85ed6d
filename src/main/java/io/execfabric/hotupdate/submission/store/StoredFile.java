package io.execfabric.hotupdate.submission.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.hibernate.Length;

/** A file's bytes, compressed, once for everybody: the key is the content itself. Never changed. Written by {@link PackageSql}. */
@Entity
class StoredFile {

    @Id
    private String sha256;

    private long sizeBytes;

    @Lob
    @Column(length = Length.LONG32)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}
}
