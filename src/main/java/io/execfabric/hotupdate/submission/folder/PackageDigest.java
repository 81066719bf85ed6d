package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;

/**
 * The digest of a folder: SHA-256 over the lines {@code <sha256 of file>  <path>\n}, sorted by the bytes of the path. A
 * tenant gets the same with {@code find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum -- | sha256sum}.
 */
public final class PackageDigest {

    private PackageDigest() {}

    public static Digest of(Collection<FolderFile> files) {
        MessageDigest sha256 = Digest.newSha256();
        files.stream()
                .sorted(Comparator.comparing(FolderFile::path))
                .forEach(file -> sha256.update(line(file).getBytes(StandardCharsets.UTF_8)));
        return Digest.of(sha256);
    }

    private static String line(FolderFile file) {
        return file.digest().hex() + "  " + file.path() + "\n";
    }
}
