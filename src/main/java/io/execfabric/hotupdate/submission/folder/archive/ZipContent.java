package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The bytes of one file of a zip, and whether they are what the zip says: so many, out of so many, with this checksum. */
final class ZipContent implements AutoCloseable {

    private final ZipArchiveEntry entry;
    private final Inflater inflater = new Inflater(true);
    private final CheckedInputStream bytes;

    private ZipContent(ZipArchiveEntry entry, InputStream packed) {
        this.entry = entry;
        this.bytes = new CheckedInputStream(
                isDeflated(entry) ? new InflaterInputStream(packed, inflater) : packed, new CRC32());
    }

    static ZipContent of(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return new ZipContent(entry, zip.getRawInputStream(entry));
    }

    private static boolean isDeflated(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipMethod.DEFLATED.getCode();
    }

    InputStream stream() {
        return bytes;
    }

    /** Whether all has been read. */
    boolean isAtEnd() throws IOException {
        return bytes.read() < 0;
    }

    /** Whether {@code size} bytes at the end are as many as the zip says, and nothing lies behind what they were packed to. */
    boolean isAsLong(long size) {
        long packed = isDeflated(entry) ? inflater.getBytesRead() : size;
        return size == entry.getSize() && packed == entry.getCompressedSize();
    }

    boolean isChecksumRight() {
        return bytes.getChecksum().getValue() == entry.getCrc();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        bytes.close();
    }
}
