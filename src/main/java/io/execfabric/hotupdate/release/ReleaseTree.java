package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One release on disk: written, compared, locked and removed without ever following a link. */
final class ReleaseTree {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> WRITABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private ReleaseTree() {}

    /** Writes all files below {@code folder}, each checked against its digest while it is copied. */
    static void write(Path folder, PackageCopy copy) throws IOException {
        for (PackageFile file : copy.files()) {
            Path target = file.path().below(folder);
            Files.createDirectories(target.getParent());
            writeFile(target, file, copy);
        }
    }

    private static void writeFile(Path target, PackageFile file, PackageCopy copy) throws IOException {
        try (DigestInputStream in = digesting(copy.bytes().apply(file.digest()));
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
            if (!Digest.of(in.getMessageDigest()).equals(file.digest())) {
                throw new HotUpdateException(
                        ErrorCode.RELEASE_TAMPERED,
                        "The stored bytes of " + file.path() + " are not the approved ones.");
            }
        }
        Files.setPosixFilePermissions(target, FILE);
    }

    /** Whether {@code folder} holds these files with these bytes and nothing else: no link, no extra, no special file. */
    static boolean holdsExactly(Path folder, PackageCopy copy) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Set<Path> expected = new HashSet<>();
        for (PackageFile file : copy.files()) {
            Path path = file.path().below(folder);
            if (!isRegularWith(path, file.digest())) {
                return false;
            }
            expected.add(path);
        }
        return regularFilesOnly(folder, expected);
    }

    private static boolean isRegularWith(Path path, Digest digest) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DigestInputStream in = digesting(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS))) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digest.of(in.getMessageDigest()).equals(digest);
        }
    }

    private static boolean regularFilesOnly(Path folder, Set<Path> expected) throws IOException {
        Path base = folder.toAbsolutePath().normalize();
        try (Stream<Path> found = Files.walk(base)) {
            return found.allMatch(
                    path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || expected.contains(path));
        }
    }

    static void makeReadOnly(Path folder) throws IOException {
        for (Path directory : directoriesInnermostFirst(folder)) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
    }

    /** A directory can only be moved under another parent while its owner may write to it. */
    static void makeMovable(Path target) throws IOException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(target, WRITABLE);
        }
    }

    /** Removes a staged folder that is still writable. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> directoriesInnermostFirst(Path folder) throws IOException {
        List<Path> directories = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.reverseOrder())
                    .forEach(directories::add);
        }
        return directories;
    }

    private static DigestInputStream digesting(InputStream in) {
        return new DigestInputStream(in, Digest.newSha256());
    }
}
