package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One line of a package's manifest. */
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

    PackageEntry(Digest packageDigest, int ordinal, PackageFile file) {
        this.place = new Place(packageDigest.value(), ordinal);
        this.path = file.path().value();
        this.fileSha256 = file.digest().hex();
        this.sizeBytes = file.size();
    }

    PackageFile file() {
        return new PackageFile(new RelativePath(path), Digest.ofHex(fileSha256), sizeBytes);
    }

    int ordinal() {
        return place.ordinal();
    }

    /** Which package, and where in byte order of paths. */
    @Embeddable
    record Place(@Column(name = "package_digest") String packageDigest, int ordinal) implements Serializable {}
}
