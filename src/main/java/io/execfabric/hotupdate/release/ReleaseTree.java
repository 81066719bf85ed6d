package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** One release on disk: written, locked and removed without ever following a link. */
final class ReleaseTree {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("r-xr-xr-x");
    private static final Set<PosixFilePermission> WRITABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final int BUFFER = 64 * 1024;

    private ReleaseTree() {}

    /** Writes all files below {@code folder}, each checked against its digest while it is copied. */
    static void write(Path folder, PackageCopy copy) throws IOException {
        copy.bytes().read(copy.files(), (file, bytes) -> {
            Path target = file.path().below(folder);
            Files.createDirectories(target.getParent());
            writeFile(target, file, bytes);
        });
    }

    private static void writeFile(Path target, PackageFile file, Supplier<InputStream> bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(file, bytes, out);
        }
        Files.setPosixFilePermissions(target, FILE);
    }

    /** Copies one file from the store; RELEASE_TAMPERED when its bytes are missing or not the right ones. */
    static void copy(PackageFile file, Supplier<InputStream> bytes, OutputStream out) throws IOException {
        try (InputStream in = bytes.get()) {
            if (!transfer(in, out, file.size()).equals(file.digest())) {
                throw wrong(file);
            }
        } catch (ZipException | EOFException e) {
            // bytes that do not even inflate are wrong bytes
            throw wrong(file);
        } catch (HotUpdateException e) {
            throw e.code() == ErrorCode.NOT_FOUND ? wrong(file) : e;
        }
    }

    private static HotUpdateException wrong(PackageFile file) {
        return new HotUpdateException(ErrorCode.RELEASE_TAMPERED, Wording.of("release.bytes", file.path()));
    }

    /** Copies the bytes, at most one more than there should be, and answers the digest of what was copied. */
    static Digest transfer(InputStream in, OutputStream out, long size) throws IOException {
        MessageDigest sha256 = Digest.newSha256();
        byte[] buffer = new byte[(int) Math.min(BUFFER, size + 1)];
        long left = size + 1;
        int read;
        while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
            sha256.update(buffer, 0, read);
            out.write(buffer, 0, read);
            left -= read;
        }
        return Digest.of(sha256);
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
}
