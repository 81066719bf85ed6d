package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Brings an upload into scratch space, trusting nothing in it: sizes are counted while copying, names never reach the disk,
 * links and devices are refused, and what is wrong is told all at once.
 */
public final class SafeUnpacker {

    private static final int BUFFER = 16 * 1024;
    /** An honest zip has one directory header per entry; a flood of them would fill memory before any file is read. */
    private static final int HEADERS_PER_FILE = 10;

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
        ZipSignatures signatures = new ZipSignatures();
        long size = receive(zip, file, signatures);
        FolderCollector collector = new FolderCollector(limits, limits.unpackedBytes(size), scratch);
        if (!signatures.startsAsZip()) {
            collector.refuse(FindingCode.ARCHIVE_CORRUPT, "", "This is not a zip file.");
        } else if (signatures.directoryHeaders() > (long) HEADERS_PER_FILE * limits.files()) {
            collector.refuse(FindingCode.ARCHIVE_TOO_MANY_FILES, "", "More than " + limits.files() + " files.");
        } else {
            new ZipReader(collector).read(file);
        }
        return collector.folder();
    }

    /** Takes files that came one by one, in their order, under the same rules. */
    public UnpackedFolder collect(Iterable<Map.Entry<String, FolderFile.Content>> files, ScratchFolder scratch)
            throws IOException {
        FolderCollector collector = new FolderCollector(limits, limits.uploadBytes(), scratch);
        for (Map.Entry<String, FolderFile.Content> file : files) {
            if (collector.isFull()) {
                break;
            }
            try (InputStream in = file.getValue().open()) {
                collector.add(file.getKey(), in);
            }
        }
        return collector.folder();
    }

    private long receive(InputStream zip, Path file, ZipSignatures signatures) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read;
            while ((read = zip.read(buffer)) >= 0) {
                size += read;
                if (size > limits.uploadBytes()) {
                    throw new HotUpdateException(
                            ErrorCode.TOO_LARGE, "A package has at most " + limits.uploadBytes() + " bytes.");
                }
                signatures.feed(buffer, read);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }
}
