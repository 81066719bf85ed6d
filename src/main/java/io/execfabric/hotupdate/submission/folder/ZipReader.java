package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.FindingCode;
import io.execfabric.hotupdate.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Reads a zip by its central directory, which alone says what a link is, once both of its directories say the same. */
final class ZipReader {

    private static final int TYPE_MASK = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int MODE_SHIFT = 16;
    /** An honest zip has about one directory header per file; a flood of them would fill memory before any file is read. */
    private static final int HEADERS_PER_FILE = 10;

    private static final long BYTES_PER_HEADER = 200;

    private final ArchiveLimits limits;
    private final FolderCollector collector;
    private final UploadFindings findings;

    ZipReader(ArchiveLimits limits, FolderCollector collector, UploadFindings findings) {
        this.limits = limits;
        this.collector = collector;
        this.findings = findings;
    }

    void read(Path file) {
        try (FileChannel bytes = FileChannel.open(file)) {
            ZipDirectory directory = ZipDirectory.of(bytes);
            long most = (long) HEADERS_PER_FILE * limits.files();
            boolean flood = bytes.size() - directory.offset() > most * BYTES_PER_HEADER;
            if (directory.headers() > most || flood) {
                findings.refuse(
                        FindingCode.ARCHIVE_TOO_MANY_FILES, "", Wording.of("archive.too-many-files", limits.files()));
            } else {
                read(file, bytes, directory);
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // whatever a hostile archive makes the reader throw, the archive is what is wrong
            findings.refuse(FindingCode.ARCHIVE_CORRUPT, "", Wording.of("archive.damaged"));
        }
    }

    private void read(Path file, FileChannel bytes, ZipDirectory directory) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(false)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            ZipDirectory.require(entries.size() == directory.headers());
            readEntries(zip, entries);
            if (findings.isEmpty()) {
                new ZipLocalHeaders(bytes).check(entries, directory.offset());
            }
        }
    }

    private void readEntries(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        for (ZipArchiveEntry entry : entries) {
            if (collector.isFull()) {
                return;
            }
            String name = name(entry);
            if (name == null) {
                findings.refuse(FindingCode.ARCHIVE_UNSAFE_PATH, entry.getName(), Wording.of("archive.name-not-utf8"));
            } else if (name.endsWith("/")) {
                readDirectory(name, entry);
            } else if (collector.accepts(name) && isAcceptable(name, entry)) {
                readFile(zip, name, entry);
            }
        }
    }

    /** The name as it was written: the library itself would turn backslashes into slashes. Null when it is not UTF-8. */
    private static @Nullable String name(ZipArchiveEntry entry) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry.getRawName()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void readDirectory(String name, ZipArchiveEntry entry) {
        if (collector.acceptsDirectory(name.substring(0, name.length() - 1))
                && type(entry) != 0
                && type(entry) != DIRECTORY) {
            findings.refuse(FindingCode.ARCHIVE_LINK, name, Wording.of("archive.link"));
        }
    }

    private boolean isAcceptable(String name, ZipArchiveEntry entry) {
        if (type(entry) != 0 && type(entry) != REGULAR) {
            findings.refuse(FindingCode.ARCHIVE_LINK, name, Wording.of("archive.link"));
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.encrypted"));
            return false;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method != ZipMethod.STORED && method != ZipMethod.DEFLATED) {
            findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.method"));
            return false;
        }
        return true;
    }

    /** The Unix file type, whatever system the archive claims to come from; 0 when it has none. */
    private static int type(ZipArchiveEntry entry) {
        return (int) (entry.getExternalAttributes() >> MODE_SHIFT) & TYPE_MASK;
    }

    private void readFile(ZipFile zip, String name, ZipArchiveEntry entry) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream raw = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(raw, crc)) {
            collector.copy(name, in);
            boolean readToItsEnd = in.read() < 0;
            if (readToItsEnd && crc.getValue() != entry.getCrc()) {
                findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.checksum"));
            }
        }
    }
}
