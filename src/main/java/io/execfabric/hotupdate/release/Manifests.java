package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The file lists of packages, compared with the package's digest once and then kept in memory: a list that has the digest is
 * the right one for ever, and a run saves a question. Bytes of files are never kept.
 */
@Component
class Manifests {

    private static final int PACKAGES = 500;
    private static final int FILES = 50;

    private final PackageStore packages;
    private final Map<Digest, PackageCopy> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, PackageCopy> eldest) {
            return size() > PACKAGES;
        }
    });

    Manifests(PackageStore packages) {
        this.packages = packages;
    }

    /** The list as it is stored now. */
    PackageCopy stored(Digest packageDigest) {
        return new PackageCopy(packages.manifest(packageDigest), packageDigest, packages::read);
    }

    /** RELEASE_TAMPERED when the stored list does not have the digest. */
    PackageCopy of(Digest packageDigest) {
        PackageCopy copy = known.get(packageDigest);
        if (copy == null) {
            copy = stored(packageDigest);
            if (copy.files().size() <= FILES) {
                known.put(packageDigest, copy);
            }
        }
        return copy;
    }
}
