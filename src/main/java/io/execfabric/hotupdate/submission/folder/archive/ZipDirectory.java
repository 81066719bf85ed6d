package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a zip's central directory is, found without reading it into memory, and only where every byte behind the files
 * belongs to it: nothing may hide before, inside or after it. What disks and mail programs leave behind an archive, zeros
 * and line ends, hides nothing.
 *
 * @param offset of its first byte
 * @param headers how many it really has
 * @param end of the whole archive, before what pads it
 */
record ZipDirectory(long offset, long headers, long end) {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_SIZE = 56;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int UTF8_NAME = 0x800;
    /** What a record says whose number is in the zip64 record. */
    private static final int IN_ZIP64_RECORD = 0xFFFF;

    static ZipDirectory of(FileChannel zip) throws IOException {
        long end = endRecord(zip);
        ByteBuffer record = read(zip, end, END_SIZE);
        long whole = end + END_SIZE + unsigned(record, 20);
        require(whole >= ZipPadding.start(zip) && whole <= zip.size());
        long locator = end - ZIP64_LOCATOR_SIZE;
        if (locator >= 0 && read(zip, locator, ZIP64_LOCATOR_SIZE).getInt(0) == ZIP64_LOCATOR) {
            require(isFirstDisk(unsigned(record, 4)) && isFirstDisk(unsigned(record, 6)));
            return zip64(zip, locator, whole);
        }
        require(record.getInt(4) == 0);
        return walked(zip, word(record, 16), word(record, 12), end, whole);
    }

    private static boolean isFirstDisk(int disk) {
        return disk == 0 || disk == IN_ZIP64_RECORD;
    }

    private static ZipDirectory zip64(FileChannel zip, long locator, long whole) throws IOException {
        long end = read(zip, locator, ZIP64_LOCATOR_SIZE).getLong(8);
        ByteBuffer record = read(zip, end, ZIP64_END_SIZE);
        require(record.getInt(0) == ZIP64_END && end + 12 + record.getLong(4) == locator);
        return walked(zip, record.getLong(48), record.getLong(40), end, whole);
    }

    /** The last end record, which is the one that readers use. */
    private static long endRecord(FileChannel zip) throws IOException {
        long content = ZipPadding.start(zip);
        int length = (int) Math.min(content, END_SIZE + MAX_COMMENT);
        ByteBuffer tail = read(zip, content - length, length);
        for (int i = length - Integer.BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                return content - length + i;
            }
        }
        throw new BrokenZipException();
    }

    /** Goes from header to header: they must fill the directory, and the directory all up to its end record. */
    private static ZipDirectory walked(FileChannel zip, long offset, long size, long end, long whole)
            throws IOException {
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
        return new ZipDirectory(offset, headers, whole);
    }

    /** The first {@code most} lines, in their order. */
    List<ZipHeader> lines(FileChannel zip, long most) throws IOException {
        List<ZipHeader> lines = new ArrayList<>();
        long position = offset;
        for (long i = 0; i < Math.min(most, headers); i++) {
            ByteBuffer header = read(zip, position, HEADER_SIZE);
            int name = unsigned(header, 28);
            int extra = unsigned(header, 30);
            ByteBuffer texts = read(zip, position + HEADER_SIZE, name + extra);
            byte[] nameBytes = new byte[name];
            byte[] extraBytes = new byte[extra];
            texts.get(nameBytes).get(extraBytes);
            boolean utf8 = (unsigned(header, 8) & UTF8_NAME) != 0;
            lines.add(new ZipHeader(nameBytes, utf8, extraBytes, word(header, 24)));
            position += HEADER_SIZE + name + extra + unsigned(header, 32);
        }
        return lines;
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
