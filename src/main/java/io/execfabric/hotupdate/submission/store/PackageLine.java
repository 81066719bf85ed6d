package io.execfabric.hotupdate.submission.store;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.PackageFile;

/** One line of a package's manifest, as it is read. */
record PackageLine(String path, String sha256, long size) {

    PackageFile file() {
        return new PackageFile(new RelativePath(path), Digest.ofHex(sha256), size);
    }
}
