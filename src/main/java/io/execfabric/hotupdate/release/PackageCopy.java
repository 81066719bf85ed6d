package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore.FileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A package to be copied: its manifest, which is checked against the package digest here, and where to get the bytes of a
 * file, which are checked when they are copied.
 */
record PackageCopy(List<PackageFile> files, Digest digest, Source bytes) {

    /** Where the bytes of files come from, many at once. */
    @FunctionalInterface
    interface Source {
        void read(List<PackageFile> files, FileReader reader) throws IOException;
    }

    PackageCopy {
        files = List.copyOf(files);
        if (!digestOf(files).equals(digest)) {
            throw new HotUpdateException(ErrorCode.RELEASE_TAMPERED, Wording.of("release.list"));
        }
    }

    /** Reads all bytes; RELEASE_TAMPERED when any file's are missing or not the right ones. */
    void verify() {
        try {
            bytes.read(files, (file, content) -> ReleaseTree.copy(file, content, OutputStream.nullOutputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's package digest: SHA-256 over the lines {@code <hex>  <path>\n} in byte order of the paths. */
    private static Digest digestOf(List<PackageFile> files) {
        MessageDigest sha256 = Digest.newSha256();
        files.stream()
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .map(file -> file.digest().hex() + "  " + file.path() + "\n")
                .forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
        return Digest.of(sha256);
    }
}
