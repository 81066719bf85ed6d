package io.execfabric.hotupdate.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written field by field, so that it can lie in any of them. */
public final class RawZip {

    private static final int UTF8 = 0x800;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /** One file's fields, honest until they are changed. */
    public static final class Entry {

        public byte[] localName;
        public byte[] name;
        public int flags = UTF8;
        public int localMethod;
        public int method;
        public int mode = 0100644;
        public byte[] packed;
        public long crc;
        public long size;
        public long localSize;
        public int offset;

        private Entry(String name, byte[] content, boolean deflated) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.packed = deflated ? deflate(content) : content;
            this.method = deflated ? DEFLATED : STORED;
            this.localMethod = this.method;
            CRC32 crc32 = new CRC32();
            crc32.update(content);
            this.crc = crc32.getValue();
            this.size = content.length;
            this.localSize = content.length;
        }
    }

    public RawZip file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8), entry -> {});
    }

    /** A stored file, with its fields bent by {@code lie}. */
    public RawZip file(String name, byte[] content, Consumer<Entry> lie) {
        return add(new Entry(name, content, false), lie);
    }

    public RawZip deflated(String name, byte[] content, Consumer<Entry> lie) {
        return add(new Entry(name, content, true), lie);
    }

    /** So many bytes of zeros, of which only a thousandth is made. */
    public RawZip zeros(String name, int mebibytes, Consumer<Entry> lie) {
        Entry entry = new Entry(name, new byte[0], true);
        entry.packed = packedZeros(mebibytes);
        entry.size = mebibytes * 1024L * 1024L;
        entry.localSize = entry.size;
        return add(entry, lie);
    }

    private RawZip add(Entry entry, Consumer<Entry> lie) {
        entry.offset = bytes.size();
        lie.accept(entry);
        bytes.writeBytes(little(30)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.localMethod)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt(entry.packed.length)
                .putInt((int) entry.localSize)
                .putShort((short) entry.localName.length)
                .putShort((short) 0)
                .array());
        bytes.writeBytes(entry.localName);
        bytes.writeBytes(entry.packed);
        return header(entry);
    }

    /** A second line of the directory about bytes that are there already. */
    public RawZip header(String name, byte[] content, Consumer<Entry> lie) {
        Entry entry = new Entry(name, content, false);
        lie.accept(entry);
        return header(entry);
    }

    private RawZip header(Entry entry) {
        ByteBuffer header = little(46 + entry.name.length)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20))
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt(entry.packed.length)
                .putInt((int) entry.size)
                .putShort((short) entry.name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                // the Unix mode is the upper half of the external attributes
                .putInt(entry.mode << 16)
                .putInt(entry.offset)
                .put(entry.name);
        directory.add(header.array());
        return this;
    }

    /** Bytes that belong to no file. */
    public RawZip gap(byte[] hidden) {
        bytes.writeBytes(hidden);
        return this;
    }

    public byte[] build() {
        return build(new byte[0]);
    }

    /** The archive, with an archive comment. */
    public byte[] build(byte[] comment) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        directory.forEach(whole::writeBytes);
        int directoryBytes = whole.size() - bytes.size();
        whole.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) directory.size())
                .putShort((short) directory.size())
                .putInt(directoryBytes)
                .putInt(bytes.size())
                .putShort((short) comment.length)
                .array());
        whole.writeBytes(comment);
        return whole.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        return deflate(content, Deflater.NO_FLUSH, true);
    }

    /** After a full flush a deflated piece stands alone, so that one piece can be said a thousand times. */
    private static byte[] packedZeros(int mebibytes) {
        byte[] piece = deflate(new byte[1024 * 1024], Deflater.FULL_FLUSH, false);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) {
            all.writeBytes(piece);
        }
        all.writeBytes(new byte[] {3, 0});
        return all.toByteArray();
    }

    private static byte[] deflate(byte[] content, int flush, boolean finish) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        if (finish) {
            deflater.finish();
        }
        byte[] buffer = new byte[content.length + 1024];
        int length = deflater.deflate(buffer, 0, buffer.length, flush);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }
}
