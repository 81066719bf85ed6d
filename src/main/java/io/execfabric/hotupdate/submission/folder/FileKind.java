package io.execfabric.hotupdate.submission.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first bytes of a file say that it is, whatever its name says. */
public enum FileKind {
    ZIP("zip", "504b0304", 0),
    EMPTY_ZIP("zip", "504b0506", 0),
    GZIP("gzip", "1f8b", 0),
    TAR("tar", "7573746172", 257),
    SEVEN_ZIP("7z", "377abcaf271c", 0),
    XZ("xz", "fd377a585a00", 0),
    BZIP2("bzip2", "425a68", 0),
    ZSTD("zstd", "28b52ffd", 0),
    RAR("RAR", "526172211a07", 0),
    ELF("ELF program", "7f454c46", 0),
    WINDOWS_PROGRAM("Windows program", "4d5a90", 0),
    MAC_PROGRAM("macOS program", "cffaedfe", 0),
    JAVA_CLASS("Java class", "cafebabe", 0),
    WEB_ASSEMBLY("WebAssembly", "0061736d", 0),
    PDF("PDF", "255044462d", 0),
    PNG("PNG image", "89504e47", 0),
    JPEG("JPEG image", "ffd8ff", 0);

    /** So many bytes tell each kind. */
    public static final int HEAD = 512;

    private final String word;
    private final byte[] magic;
    private final int offset;

    FileKind(String word, String hexMagic, int offset) {
        this.word = word;
        this.magic = java.util.HexFormat.of().parseHex(hexMagic);
        this.offset = offset;
    }

    public static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        int end = offset + magic.length;
        return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
    }

    public boolean isZip() {
        return this == ZIP || this == EMPTY_ZIP;
    }

    /** A name for people: the kind, a web page, or simply another kind of file. */
    public static String nameOf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        boolean html = text.startsWith("<!doctype html") || text.startsWith("<html");
        return of(head).map(kind -> kind.word).orElse(html ? "HTML" : "?");
    }
}
