package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.PackageFile;

/** One file of a package in JSON; {@code size} in bytes. */
record PackageFileView(String path, Digest digest, long size) {

    static PackageFileView of(PackageFile file) {
        return new PackageFileView(file.path().value(), file.digest(), file.size());
    }
}
