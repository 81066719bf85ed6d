package io.execfabric.hotupdate.submission.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Where a zip's central directory is, found without reading it into memory, and only where every byte behind the files
 * belongs to it: nothing may hide before, inside or after it.
 *
 * @param offset of its first byte
 * @param headers how many it really has
 */
record ZipDirectory(long offset, long headers) {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_SIZE = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int MAX_COMMENT = 0xFFFF;

    static ZipDirectory of(FileChannel zip) throws IOException {
        long end = endRecord(zip);
        ByteBuffer record = read(zip, end, END_SIZE);
        require(record.getInt(4) == 0 && end + END_SIZE + unsigned(record, 20) == zip.size());
        long locator = end - ZIP64_LOCATOR_SIZE;
        if (locator >= 0 && read(zip, locator, ZIP64_LOCATOR_SIZE).getInt(0) == ZIP64_LOCATOR) {
            return zip64(zip, locator);
        }
        return walked(zip, word(record, 16), word(record, 12), end);
    }

    private static ZipDirectory zip64(FileChannel zip, long locator) throws IOException {
        long end = read(zip, locator, ZIP64_LOCATOR_SIZE).getLong(8);
        ByteBuffer record = read(zip, end, ZIP64_END_SIZE);
        require(record.getInt(0) == ZIP64_END && end + 12 + record.getLong(4) == locator);
        return walked(zip, record.getLong(48), record.getLong(40), end);
    }

    /** The last end record, which is the one that readers use. */
    private static long endRecord(FileChannel zip) throws IOException {
        int length = (int) Math.min(zip.size(), END_SIZE + MAX_COMMENT);
        ByteBuffer tail = read(zip, zip.size() - length, length);
        for (int i = length - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                return zip.size() - length + i;
            }
        }
        throw new BrokenZipException();
    }

    /** Goes from header to header: they must fill the directory, and the directory all up to its end record. */
    private static ZipDirectory walked(FileChannel zip, long offset, long size, long end) throws IOException {
        require(offset >= 0 && size >= 0 && size <= end && offset == end - size);
        long headers = 0;
        long position = offset;
        while (position < end) {
            ByteBuffer header = read(zip, position, HEADER_SIZE);
            require(header.getInt(0) == HEADER);
            position += HEADER_SIZE + unsigned(header, 28) + unsigned(header, 30) + unsigned(header, 32);
            headers++;
        }
        require(position == end);
        return new ZipDirectory(offset, headers);
    }

    static ByteBuffer read(FileChannel zip, long position, int length) throws IOException {
        require(position >= 0 && position <= zip.size() - length);
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            require(zip.read(buffer, position + buffer.position()) > 0);
        }
        return buffer.flip();
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    static long word(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    static void require(boolean holds) throws BrokenZipException {
        if (!holds) {
            throw new BrokenZipException();
        }
    }
}
