package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes files one by one into scratch space: checks each name, counts each byte while it copies, and notes what is wrong. */
final class FolderCollector {

    private static final int BUFFER = 16 * 1024;

    private final ArchiveLimits limits;
    private final Wording tooLarge;
    private final ScratchFolder scratch;
    private final PathRules paths;
    private final PathCollisions collisions = new PathCollisions();
    private final List<FolderFile> files = new ArrayList<>();
    private final UploadFindings findings;
    private final byte[] buffer = new byte[BUFFER];
    private int ignored;
    private long bytesLeft;
    private int seen;

    /** Takes {@code totalBytes} in all, and says {@code tooLarge} when there are more. */
    FolderCollector(
            ArchiveLimits limits, long totalBytes, Wording tooLarge, ScratchFolder scratch, UploadFindings findings) {
        this.limits = limits;
        this.bytesLeft = totalBytes;
        this.tooLarge = tooLarge;
        this.scratch = scratch;
        this.paths = new PathRules(limits);
        this.findings = findings;
    }

    /** Whether a limit on the whole is passed, so that going on would only cost. */
    boolean isFull() {
        return bytesLeft < 0 || seen > limits.files() || findings.areEnough();
    }

    /** Whether a file of this name is wanted: counted, safe, no clutter, not there yet. */
    boolean accepts(String name) {
        if (++seen > limits.files()) {
            findings.refuse(
                    FindingCode.ARCHIVE_TOO_MANY_FILES, "", Wording.of("archive.too-many-files", limits.files()));
            return false;
        }
        if (!isPathSafe(name)) {
            return false;
        }
        if (SystemClutter.isClutter(name)) {
            ignored++;
            return false;
        }
        return isFree(collisions.reasonAgainst(name), name);
    }

    /** Takes an accepted file's bytes; an IOException comes from reading {@code content} alone. */
    void copy(String name, InputStream content) throws IOException {
        RelativePath path = new RelativePath(name);
        Path file = scratch.nextFile();
        MessageDigest sha256 = Digest.newSha256();
        long size = copy(content, file, sha256, Math.min(limits.fileBytes(), bytesLeft));
        bytesLeft -= size;
        if (size > limits.fileBytes()) {
            findings.refuse(
                    FindingCode.ARCHIVE_TOO_LARGE, name, Wording.of("archive.file-too-large", limits.fileBytes()));
        } else if (bytesLeft < 0) {
            findings.refuse(FindingCode.ARCHIVE_TOO_LARGE, "", tooLarge);
        } else {
            files.add(new FolderFile(path, size, Digest.of(sha256), () -> Files.newInputStream(file)));
        }
    }

    /** Takes a directory, without its last slash, which counts for nothing but may collide. */
    boolean acceptsDirectory(String name) {
        return isPathSafe(name)
                && (SystemClutter.isClutter(name) || isFree(collisions.reasonAgainstDirectory(name), name));
    }

    private boolean isPathSafe(String name) {
        Wording reason = paths.reasonAgainst(name);
        if (reason != null) {
            findings.refuse(FindingCode.ARCHIVE_UNSAFE_PATH, name, reason);
        }
        return reason == null;
    }

    private boolean isFree(@Nullable Wording reason, String name) {
        if (reason != null) {
            findings.refuse(FindingCode.ARCHIVE_DUPLICATE_PATH, name, reason);
        }
        return reason == null;
    }

    /** Copies at most one buffer more than {@code allowed}; the answer tells whether there was more. */
    private long copy(InputStream content, Path file, MessageDigest sha256, long allowed) throws IOException {
        long size = 0;
        try (OutputStream out = open(file)) {
            int read;
            while (size <= allowed && (read = content.read(buffer)) >= 0) {
                size += read;
                sha256.update(buffer, 0, read);
                write(out, buffer, read);
            }
        }
        return size;
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            // our disk, not the tenant's archive
            throw new UncheckedIOException(e);
        }
    }

    UnpackedFolder folder() {
        if (ignored > 0) {
            findings.add(Finding.worded(FindingCode.FILES_IGNORED, "", "archive.ignored", ignored));
        }
        return new UnpackedFolder(files, findings.list());
    }
}
