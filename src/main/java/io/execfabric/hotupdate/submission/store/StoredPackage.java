package io.execfabric.hotupdate.submission.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a package with this digest is stored; its files are its {@link PackageEntry} rows. */
@Entity
class StoredPackage {

    @Id
    private String digest;

    private int fileCount;
    private long totalBytes;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredPackage() {}

    StoredPackage(String digest, int fileCount, long totalBytes, Instant storedAt) {
        this.digest = digest;
        this.fileCount = fileCount;
        this.totalBytes = totalBytes;
        this.storedAt = storedAt;
    }

    int fileCount() {
        return fileCount;
    }

    @Override
    public String toString() {
        return digest + " (" + totalBytes + " bytes, " + storedAt + ")";
    }
}
