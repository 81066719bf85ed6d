package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.ByteSize;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.folder.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings an upload into scratch space, trusting nothing in it: sizes are counted while copying, names never reach the disk,
 * links and devices are refused, and what is wrong is told all at once. Memory stays flat whatever arrives.
 */
public final class SafeUnpacker {

    private static final int BUFFER = 16 * 1024;

    private final ArchiveLimits limits;

    public SafeUnpacker(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Unpacks a zip.
     *
     * @param nameEncoding of names whose encoding the zip itself does not say; null when its sender does not know either
     * @throws HotUpdateException TOO_LARGE when it has more bytes than an upload may have
     */
    public UnpackedFolder unpackZip(InputStream zip, @Nullable String nameEncoding, ScratchFolder scratch)
            throws IOException {
        Path file = scratch.nextFile();
        long size = receive(zip, file);
        byte[] head = head(file);
        UploadFindings findings = new UploadFindings();
        if (FileKind.of(head).filter(FileKind::isZip).isEmpty()) {
            findings.refuse(
                    FindingCode.ARCHIVE_CORRUPT,
                    "",
                    Wording.of("archive.not-zip", size == 0 ? "-" : FileKind.nameOf(head)));
            return new UnpackedFolder(List.of(), findings.list());
        }
        Optional<Charset> encoding = Optional.ofNullable(nameEncoding).flatMap(NameEncoding::of);
        RoomTaken room = new RoomTaken();
        FolderCollector collector = new FolderCollector(
                limits, limits.unpackedBytes(size), () -> tooLarge(size, room), room, scratch, findings);
        if (nameEncoding != null) {
            note(nameEncoding, encoding.isPresent(), collector.repairs(), findings);
        }
        new ZipReader(limits, collector, room, findings).read(file, encoding.orElse(null));
        return collector.folder();
    }

    private static void note(String nameEncoding, boolean isKnown, Repairs repairs, UploadFindings findings) {
        if (isKnown) {
            repairs.encoding(nameEncoding);
        } else {
            findings.refuse(
                    FindingCode.FIELD_INVALID,
                    "nameEncoding",
                    Wording.of("archive.encoding-unknown", UploadFindings.shown(nameEncoding)));
        }
    }

    private Wording tooLarge(long packed, RoomTaken room) {
        return limits.isBoundByRatio(packed)
                ? Wording.of("archive.ratio", limits.ratio(), room.byBytes())
                : tooLarge(room, limits.unpackedBytes());
    }

    private static Wording tooLarge(RoomTaken room, long most) {
        return Wording.of("archive.unpacked-too-large", ByteSize.text(most), room.byBytes());
    }

    /** Takes files that came one by one, in their order, under the same rules. */
    public UnpackedFolder collect(List<SentFile> files, ScratchFolder scratch) throws IOException {
        UploadFindings findings = new UploadFindings();
        RoomTaken room = new RoomTaken();
        files.forEach(file -> room.add(file.name(), file.size()));
        long most = Math.min(limits.uploadBytes(), limits.unpackedBytes());
        FolderCollector collector =
                new FolderCollector(limits, most, () -> tooLarge(room, most), room, scratch, findings);
        for (SentFile file : files) {
            if (collector.isFull()) {
                break;
            }
            take(file, collector);
        }
        return collector.folder();
    }

    private static void take(SentFile file, FolderCollector collector) throws IOException {
        String name = SentName.meant(file.name());
        if (collector.accepts(name)) {
            SentName.note(file.name(), name, collector.repairs());
            try (InputStream in = file.content().open()) {
                collector.copy(name, in);
            }
        }
    }

    private long receive(InputStream zip, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read;
            while ((read = zip.read(buffer)) >= 0) {
                size += read;
                if (size > limits.uploadBytes()) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private HotUpdateException tooLarge() {
        Finding finding = limits.uploadTooLarge();
        return new HotUpdateException(ErrorCode.TOO_LARGE, finding.told(), List.of(finding));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        }
    }
}
