package io.execfabric.hotupdate.submission.folder.archive;

import static io.execfabric.hotupdate.submission.folder.archive.ZipDirectory.require;
import static io.execfabric.hotupdate.submission.folder.archive.ZipDirectory.unsigned;
import static io.execfabric.hotupdate.submission.folder.archive.ZipDirectory.word;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Holds each file's own header against the central directory: two readers of one archive must see the same. The files have
 * to lie one behind the other from the first byte on, so that none overlaps another and nothing lies between them.
 */
final class ZipLocalHeaders {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_SIZE = 30;
    private static final int ENCRYPTED = 0x2041;
    private static final int SIZES_FOLLOW = 0x8;
    private static final long IN_ZIP64_FIELD = 0xFFFFFFFFL;
    /** With or without signature, with 4-byte or 8-byte sizes; some writers leave it out. */
    private static final Set<Long> DESCRIPTOR_SIZES = Set.of(0L, 12L, 16L, 20L, 24L);

    private final FileChannel zip;

    ZipLocalHeaders(FileChannel zip) {
        this.zip = zip;
    }

    void check(List<NamedEntry> entries, long directoryOffset) throws IOException {
        List<NamedEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(NamedEntry::offset))
                .toList();
        long position = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            boolean last = i == inOrder.size() - 1;
            long next = last ? directoryOffset : inOrder.get(i + 1).offset();
            require(inOrder.get(i).offset() == position);
            check(inOrder.get(i), next);
            position = next;
        }
        require(position == directoryOffset);
    }

    private void check(NamedEntry named, long next) throws IOException {
        ZipArchiveEntry entry = named.entry();
        long offset = named.offset();
        ByteBuffer header = ZipDirectory.read(zip, offset, HEADER_SIZE);
        require(header.getInt(0) == HEADER);
        int nameLength = unsigned(header, 26);
        byte[] name = ZipDirectory.read(zip, offset + HEADER_SIZE, nameLength).array();
        require(Arrays.equals(name, entry.getRawName()));
        checkField(offset + HEADER_SIZE + nameLength, unsigned(header, 28), name, named.name());
        boolean sizesFollow = (unsigned(header, 6) & SIZES_FOLLOW) != 0;
        require((unsigned(header, 6) & ENCRYPTED) == (entry.getRawFlag() & ENCRYPTED));
        require(unsigned(header, 8) == entry.getMethod());
        checkNumbers(header, entry, sizesFollow);
        long end = offset + HEADER_SIZE + nameLength + unsigned(header, 28) + entry.getCompressedSize();
        require(sizesFollow ? DESCRIPTOR_SIZES.contains(next - end) : next == end);
    }

    /** What the file's own header says of its name in UTF-8, if it says so, is the name. */
    private void checkField(long position, int length, byte[] rawName, @Nullable String name) throws IOException {
        String said = UnicodeName.in(ZipDirectory.read(zip, position, length).array(), rawName);
        require(said == null || said.equals(name));
    }

    private static void checkNumbers(ByteBuffer header, ZipArchiveEntry entry, boolean sizesFollow) throws IOException {
        require(isSame(word(header, 14), entry.getCrc(), sizesFollow));
        require(isSame(word(header, 18), entry.getCompressedSize(), sizesFollow));
        require(isSame(word(header, 22), entry.getSize(), sizesFollow));
    }

    private static boolean isSame(long local, long central, boolean sizesFollow) {
        return local == central || local == IN_ZIP64_FIELD || (sizesFollow && local == 0);
    }
}
