package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Reads a zip by its central directory, which alone says what a link is, once both of its directories say the same. */
final class ZipReader {

    /** An honest zip has about one directory header per file; a flood of them would fill memory before any file is read. */
    private static final int HEADERS_PER_FILE = 10;

    private static final long BYTES_PER_HEADER = 200;
    private static final long IN_ZIP64_FIELD = 0xFFFFFFFFL;

    /** Where npm links to programs of packages, which are in the folder themselves. */
    private static final Pattern PACKAGE_LINK = Pattern.compile("(?:.*/)?node_modules/\\.bin/[^/]+");

    private final ArchiveLimits limits;
    private final FolderCollector collector;
    private final RoomTaken room;
    private final UploadFindings findings;

    ZipReader(ArchiveLimits limits, FolderCollector collector, RoomTaken room, UploadFindings findings) {
        this.limits = limits;
        this.collector = collector;
        this.room = room;
        this.findings = findings;
    }

    void read(Path file, @Nullable Charset namesBySender) {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ZipDirectory directory = ZipDirectory.of(bytes);
            // what pads the archive is none of its readers' business
            bytes.truncate(directory.end());
            long most = (long) HEADERS_PER_FILE * limits.files();
            boolean flood = bytes.size() - directory.offset() > most * BYTES_PER_HEADER;
            List<ZipHeader> headers =
                    directory.lines(bytes, directory.headers() > most || flood ? limits.files() : most);
            headers.forEach(this::count);
            if (directory.headers() > most || flood) {
                collector.refuseCount(directory.headers());
            } else {
                read(file, bytes, directory, new ZipNames(headers, namesBySender));
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // whatever a hostile archive makes the reader throw, the archive is what is wrong
            findings.refuse(FindingCode.ARCHIVE_CORRUPT, "", Wording.of("archive.damaged"));
        }
    }

    private void count(ZipHeader header) {
        room.add(
                new String(header.name(), StandardCharsets.UTF_8), header.size() == IN_ZIP64_FIELD ? 0 : header.size());
    }

    private void read(Path file, FileChannel bytes, ZipDirectory directory, ZipNames names) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(false)
                .get()) {
            List<NamedEntry> entries = named(Collections.list(zip.getEntries()), names);
            for (NamedEntry entry : entries) {
                if (!collector.isFull()) {
                    read(zip, entry);
                }
            }
            if (findings.isEmpty()) {
                new ZipLocalHeaders(bytes).check(entries, directory.offset());
            }
        }
    }

    private static List<NamedEntry> named(List<ZipArchiveEntry> entries, ZipNames names) throws IOException {
        ZipDirectory.require(entries.size() == names.count());
        List<NamedEntry> named = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ZipDirectory.require(Arrays.equals(entries.get(i).getRawName(), names.raw(i)));
            named.add(new NamedEntry(entries.get(i), names.name(i), names.readable(i), names.found(i)));
        }
        return named;
    }

    private void read(ZipFile zip, NamedEntry entry) throws IOException {
        String sent = entry.name();
        if (sent == null) {
            findings.refuse(FindingCode.ARCHIVE_UNSAFE_PATH, entry.readable(), Wording.of("archive.name-not-utf8"));
            return;
        }
        // the encoding first: a backslash is half a letter in some
        String name = SentName.meant(sent);
        if (name.endsWith("/")) {
            readDirectory(name, entry);
        } else if (entry.isLink() && PACKAGE_LINK.matcher(name).matches()) {
            collector.leaveOut(Repair.PACKAGE_LINK, name);
        } else if (collector.accepts(name) && isAcceptable(name, entry)) {
            note(sent, name, entry.found());
            readFile(zip, name, entry.entry());
        }
    }

    private void note(String sent, String name, @Nullable Charset found) {
        SentName.note(sent, name, collector.repairs());
        if (found != null) {
            collector.repairs().decoded(name, found.name());
        }
    }

    private void readDirectory(String name, NamedEntry directory) {
        boolean isTaken =
                SentName.isFolderItself(name) || collector.acceptsDirectory(name.substring(0, name.length() - 1));
        if (isTaken && !directory.isPlainDirectory()) {
            findings.refuse(FindingCode.ARCHIVE_LINK, name, Wording.of("archive.link"));
        } else if (isTaken && !directory.isEmpty()) {
            findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.directory-content"));
        }
    }

    private boolean isAcceptable(String name, NamedEntry file) {
        ZipArchiveEntry entry = file.entry();
        if (!file.isPlainFile()) {
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

    private void readFile(ZipFile zip, String name, ZipArchiveEntry entry) throws IOException {
        try (ZipContent content = ZipContent.of(zip, entry)) {
            long size = collector.copy(name, content.stream());
            if (!content.isAtEnd()) {
                return;
            }
            if (!content.isAsLong(size)) {
                findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.length"));
            } else if (!content.isChecksumRight()) {
                findings.refuse(FindingCode.ARCHIVE_CORRUPT, name, Wording.of("archive.checksum"));
            }
        }
    }
}
