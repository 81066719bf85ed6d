package io.execfabric.hotupdate.submission.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One line of a package's manifest; {@link PackageSql} writes it, and it is read as {@link PackageLine}. */
@Entity
@Table(name = "package_file")
class PackageEntry {

    @EmbeddedId
    private Place place;

    private String path;

    @Column(name = "file_sha256")
    private String fileSha256;

    private long sizeBytes;

    @SuppressWarnings("NullAway.Init")
    protected PackageEntry() {}

    @Override
    public String toString() {
        return place + " (" + path + ", " + fileSha256 + ", " + sizeBytes + " bytes)";
    }

    /** Which package, and where in byte order of paths. */
    @Embeddable
    record Place(@Column(name = "package_digest") String packageDigest, int ordinal) implements Serializable {}
}
