package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

/** Reads a zip by its central directory, which alone says what a link is. */
final class ZipReader {

    private static final int TYPE_MASK = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int MODE_SHIFT = 16;

    private final FolderCollector collector;

    ZipReader(FolderCollector collector) {
        this.collector = collector;
    }

    void read(Path file) {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(false)
                .get()) {
            readEntries(zip);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // whatever a hostile archive makes the reader throw, the archive is what is wrong
            collector.refuse(FindingCode.ARCHIVE_CORRUPT, "", "The zip is damaged or cut off.");
        }
    }

    private void readEntries(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        for (ZipArchiveEntry entry : entries) {
            if (collector.isFull()) {
                return;
            }
            String name = name(entry);
            if (name == null) {
                collector.refuse(FindingCode.ARCHIVE_UNSAFE_PATH, entry.getName(), "Names have to be UTF-8 text.");
            } else if (name.endsWith("/")) {
                readDirectory(name, entry);
            } else if (isAcceptable(name, entry)) {
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
        if (collector.isPathSafe(name.substring(0, name.length() - 1))
                && type(entry) != 0
                && type(entry) != DIRECTORY) {
            collector.refuse(FindingCode.ARCHIVE_LINK, name, "Links and devices are not accepted.");
        }
    }

    private boolean isAcceptable(String name, ZipArchiveEntry entry) {
        if (type(entry) != 0 && type(entry) != REGULAR) {
            collector.refuse(FindingCode.ARCHIVE_LINK, name, "Links and devices are not accepted, only plain files.");
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            collector.refuse(FindingCode.ARCHIVE_CORRUPT, name, "The file is encrypted; send it without a password.");
            return false;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method != ZipMethod.STORED && method != ZipMethod.DEFLATED) {
            collector.refuse(FindingCode.ARCHIVE_CORRUPT, name, "Only stored and deflated files can be read.");
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
            collector.add(name, in);
            boolean readToItsEnd = in.read() < 0;
            if (readToItsEnd && crc.getValue() != entry.getCrc() && !collector.hasRefused(name)) {
                collector.refuse(FindingCode.ARCHIVE_CORRUPT, name, "The file is damaged: its checksum is wrong.");
            }
        }
    }
}
