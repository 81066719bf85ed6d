package io.execfabric.hotupdate.submission.folder.archive;

import java.nio.charset.Charset;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * A file or directory of a zip with its name.
 *
 * @param name as the archive means it; null when nobody can say
 * @param readable as much of the name as can be read
 * @param found the encoding that the name was found to be in; null where the archive says it
 */
record NamedEntry(
        ZipArchiveEntry entry,
        @Nullable String name,
        String readable,
        @Nullable Charset found) {

    private static final int TYPE_MASK = 0xF000;
    private static final int MODE_SHIFT = 16;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int LINK = 0xA000;
    /** What some packers write for nothing, compressed. */
    private static final int PACKED_NOTHING = 2;

    long offset() {
        return entry.getLocalHeaderOffset();
    }

    boolean isPlainFile() {
        return type() == 0 || type() == REGULAR;
    }

    boolean isPlainDirectory() {
        return type() == 0 || type() == DIRECTORY;
    }

    /** Whether it holds nothing, as a directory does. */
    boolean isEmpty() {
        return entry.getSize() == 0 && entry.getCompressedSize() <= PACKED_NOTHING;
    }

    boolean isLink() {
        return type() == LINK;
    }

    /** The Unix file type, whatever system the archive claims to come from; 0 when it has none. */
    private int type() {
        return (int) (entry.getExternalAttributes() >> MODE_SHIFT) & TYPE_MASK;
    }
}
