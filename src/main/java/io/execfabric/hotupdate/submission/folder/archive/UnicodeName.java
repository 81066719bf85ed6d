package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The field 0x7075 of Info-ZIP, by which a packer says in UTF-8 what it wrote in its own computer's encoding. */
final class UnicodeName {

    private static final int FIELD = 0x7075;
    private static final int FIELD_HEADER = 4;
    private static final int FIELD_START = 5;

    private UnicodeName() {}

    /**
     * What the field says; null without one, and where it is about another name, as after a renaming by a tool that does not
     * know it.
     *
     * @throws BrokenZipException when there are two, or one that is no UTF-8
     */
    static @Nullable String in(byte[] extra, byte[] rawName) throws IOException {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        String found = null;
        while (fields.remaining() >= FIELD_HEADER) {
            int id = Short.toUnsignedInt(fields.getShort());
            int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
            if (id == FIELD) {
                ZipDirectory.require(found == null);
                found = name(fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN), rawName);
            }
            fields.position(fields.position() + length);
        }
        return found;
    }

    private static @Nullable String name(ByteBuffer field, byte[] rawName) throws IOException {
        if (field.remaining() < FIELD_START || field.get() != 1 || field.getInt() != checksum(rawName)) {
            return null;
        }
        byte[] text = new byte[field.remaining()];
        field.get(text);
        String name = NameEncoding.strictly(text, StandardCharsets.UTF_8);
        if (name == null) {
            throw new BrokenZipException();
        }
        return name;
    }

    private static int checksum(byte[] name) {
        CRC32 crc = new CRC32();
        crc.update(name);
        return (int) crc.getValue();
    }
}
