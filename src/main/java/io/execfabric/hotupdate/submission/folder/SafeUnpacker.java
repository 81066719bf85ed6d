package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Finding;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
     * @throws HotUpdateException TOO_LARGE when it has more bytes than an upload may have
     */
    public UnpackedFolder unpackZip(InputStream zip, ScratchFolder scratch) throws IOException {
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
        FolderCollector collector =
                new FolderCollector(limits, limits.unpackedBytes(size), tooLarge(size), scratch, findings);
        new ZipReader(limits, collector, findings).read(file);
        return collector.folder();
    }

    private Wording tooLarge(long packed) {
        return limits.isBoundByRatio(packed)
                ? Wording.of("archive.ratio", limits.ratio())
                : Wording.of("archive.unpacked-too-large", limits.unpackedBytes());
    }

    /** Takes files that came one by one, in their order, under the same rules. */
    public UnpackedFolder collect(Iterable<Map.Entry<String, FolderFile.Content>> files, ScratchFolder scratch)
            throws IOException {
        UploadFindings findings = new UploadFindings();
        long most = Math.min(limits.uploadBytes(), limits.unpackedBytes());
        FolderCollector collector =
                new FolderCollector(limits, most, Wording.of("archive.unpacked-too-large", most), scratch, findings);
        for (Map.Entry<String, FolderFile.Content> file : files) {
            if (collector.isFull()) {
                break;
            }
            if (collector.accepts(file.getKey())) {
                try (InputStream in = file.getValue().open()) {
                    collector.copy(file.getKey(), in);
                }
            }
        }
        return collector.folder();
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
        Finding finding =
                Finding.worded(FindingCode.ARCHIVE_TOO_LARGE, "", "archive.upload-too-large", limits.uploadBytes());
        return new HotUpdateException(ErrorCode.TOO_LARGE, finding.message(), List.of(finding));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileKind.HEAD);
        }
    }
}
