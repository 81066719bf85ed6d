package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Takes files one by one into scratch space: checks each name, counts each byte while it copies, and notes what is wrong. */
final class FolderCollector {

    private static final int MAX_SHOWN_NAME = 240;
    private static final int BUFFER = 16 * 1024;

    private final ArchiveLimits limits;
    private final ScratchFolder scratch;
    private final PathCollisions collisions = new PathCollisions();
    private final List<FolderFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long bytesLeft;
    private int seen;

    FolderCollector(ArchiveLimits limits, long totalBytes, ScratchFolder scratch) {
        this.limits = limits;
        this.bytesLeft = totalBytes;
        this.scratch = scratch;
    }

    /** Whether a limit on the whole is passed, so that going on would only cost. */
    boolean isFull() {
        return bytesLeft < 0 || seen > limits.files();
    }

    /** Takes one more file; an IOException comes from reading {@code content} alone. */
    void add(String name, InputStream content) throws IOException {
        if (++seen > limits.files()) {
            refuse(FindingCode.ARCHIVE_TOO_MANY_FILES, "", "More than " + limits.files() + " files.");
        } else if (isNameGood(name)) {
            copy(new RelativePath(name), content);
        }
    }

    /** Whether a file, or a directory without its last slash, may have this name. */
    boolean isPathSafe(String name) {
        if (RelativePath.isSafe(name)) {
            return true;
        }
        refuse(
                FindingCode.ARCHIVE_UNSAFE_PATH,
                name,
                "Only relative names inside the folder are accepted: no \"..\", no absolute path or drive letter, no"
                        + " backslash or control character, at most " + RelativePath.MAX_LENGTH + " characters and "
                        + RelativePath.MAX_DEPTH + " levels.");
        return false;
    }

    private boolean isNameGood(String name) {
        if (!isPathSafe(name)) {
            return false;
        }
        String reason = collisions.reasonAgainst(name);
        if (reason != null) {
            refuse(FindingCode.ARCHIVE_DUPLICATE_PATH, name, reason);
        }
        return reason == null;
    }

    private void copy(RelativePath path, InputStream content) throws IOException {
        Path file = scratch.nextFile();
        MessageDigest sha256 = Digest.newSha256();
        long allowed = Math.min(limits.fileBytes(), bytesLeft);
        long size = copy(content, file, sha256, allowed);
        bytesLeft -= size;
        if (size > limits.fileBytes()) {
            refuse(
                    FindingCode.ARCHIVE_TOO_LARGE,
                    path.value(),
                    "The file is larger than " + limits.fileBytes() + " bytes.");
        } else if (bytesLeft < 0) {
            refuse(FindingCode.ARCHIVE_TOO_LARGE, "", "The folder is too large, or grows too much when unpacked.");
        } else {
            files.add(new FolderFile(path, size, Digest.of(sha256), () -> Files.newInputStream(file)));
        }
    }

    /** Copies at most one buffer more than {@code allowed}; the answer tells whether there was more. */
    private static long copy(InputStream content, Path file, MessageDigest sha256, long allowed) throws IOException {
        byte[] buffer = new byte[BUFFER];
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
            return Files.newOutputStream(file, java.nio.file.StandardOpenOption.CREATE_NEW);
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

    void refuse(FindingCode code, String name, String message) {
        findings.add(Finding.of(code, shown(name), message));
    }

    /** Whether something was found about this very name, so that its bytes were perhaps never read. */
    boolean hasRefused(String name) {
        return findings.stream().anyMatch(finding -> finding.path().equals(shown(name)));
    }

    private static String shown(String name) {
        String visible = name.replaceAll("\\p{C}", "\uFFFD");
        return visible.length() <= MAX_SHOWN_NAME ? visible : visible.substring(0, MAX_SHOWN_NAME);
    }

    UnpackedFolder folder() {
        return new UnpackedFolder(files, findings);
    }
}
