package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.ByteSize;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.FolderFile;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes files one by one into scratch space: checks each name, counts each byte while it copies, and notes what is wrong. */
final class FolderCollector {

    private static final int BUFFER = 16 * 1024;

    private final ArchiveLimits limits;
    private final Supplier<Wording> tooLarge;
    private final ScratchFolder scratch;
    private final PathRules paths;
    private final PathCollisions collisions = new PathCollisions();
    private final List<FolderFile> files = new ArrayList<>();
    private final UploadFindings findings;
    private final Repairs repairs = new Repairs();
    private final RoomTaken room;
    private final byte[] buffer = new byte[BUFFER];
    private long bytesLeft;
    private int seen;

    /** Takes {@code totalBytes} in all, and says {@code tooLarge} when there are more; {@code room} knows what is to come. */
    FolderCollector(
            ArchiveLimits limits,
            long totalBytes,
            Supplier<Wording> tooLarge,
            RoomTaken room,
            ScratchFolder scratch,
            UploadFindings findings) {
        this.limits = limits;
        this.bytesLeft = totalBytes;
        this.tooLarge = tooLarge;
        this.room = room;
        this.scratch = scratch;
        this.paths = new PathRules(limits);
        this.findings = findings;
    }

    /** Whether a limit on the whole is passed, so that going on would only cost. */
    boolean isFull() {
        return bytesLeft < 0 || seen > limits.files() || findings.areEnough();
    }

    /** What is put right on the way. */
    Repairs repairs() {
        return repairs;
    }

    /** Whether a file of this name is wanted: safe, no clutter, counted, not there yet. */
    boolean accepts(String name) {
        if (SystemClutter.isClutter(name)) {
            leaveOut(Repair.CLUTTER, name);
            return false;
        }
        if (++seen > limits.files()) {
            refuseCount(room.files());
            return false;
        }
        return isPathSafe(name) && isFree(collisions.reasonAgainst(name), name);
    }

    /** Says that there are too many files: how many, and where most of them are. */
    void refuseCount(long files) {
        findings.refuse(
                FindingCode.ARCHIVE_TOO_MANY_FILES,
                "",
                Wording.of("archive.too-many-files", limits.files(), files, room.byFiles()));
    }

    /** Leaves out a file that is no part of a script, unless even its name is an attack. */
    void leaveOut(Repair why, String name) {
        if (isPathSafe(name.endsWith("\r") ? name.substring(0, name.length() - 1) : name)) {
            repairs.add(why, name);
        }
    }

    /** Takes an accepted file's bytes and answers how many; an IOException comes from reading {@code content} alone. */
    long copy(String name, InputStream content) throws IOException {
        RelativePath path = new RelativePath(name);
        Path file = scratch.nextFile();
        MessageDigest sha256 = Digest.newSha256();
        long size = copy(content, file, sha256, Math.min(limits.fileBytes(), bytesLeft));
        bytesLeft -= size;
        if (size > limits.fileBytes()) {
            findings.refuse(
                    FindingCode.ARCHIVE_TOO_LARGE,
                    name,
                    Wording.of("archive.file-too-large", ByteSize.text(limits.fileBytes())));
        } else if (bytesLeft < 0) {
            room.add(name, size);
            findings.refuse(FindingCode.ARCHIVE_TOO_LARGE, "", tooLarge.get());
        } else {
            files.add(new FolderFile(path, size, Digest.of(sha256), () -> Files.newInputStream(file)));
        }
        return size;
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
        // of what is refused, nothing was put right
        if (findings.isEmpty()) {
            repairs.notes().forEach(findings::add);
        }
        return new UnpackedFolder(files, findings.list());
    }
}
