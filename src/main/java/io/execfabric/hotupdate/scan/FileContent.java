package io.execfabric.hotupdate.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells by its bytes whether a reviewer can read a file as text. */
final class FileContent {

    /** How well-known kinds of binary files begin. */
    private enum Magic {
        ELF_PROGRAM("7f454c46", "a Linux program", true),
        WINDOWS_PROGRAM("4d5a", "a Windows program", true),
        MACH_O_PROGRAM("cffaedfe", "a macOS program", true),
        JAVA_CLASS("cafebabe", "a compiled Java class", true),
        WEB_ASSEMBLY("0061736d", "a WebAssembly program", true),
        ZIP("504b0304", "a zip archive", false),
        GZIP("1f8b", "a gzip archive", false),
        XZ("fd377a585a00", "an xz archive", false),
        PNG("89504e47", "a PNG image", false),
        JPEG("ffd8ff", "a JPEG image", false),
        PDF("25504446", "a PDF document", false),
        SQLITE("53514c697465", "an SQLite database", false);

        private final byte[] start;
        private final String words;
        private final boolean program;

        Magic(String hex, String words, boolean program) {
            this.start = HexFormat.of().parseHex(hex);
            this.words = words;
            this.program = program;
        }

        static @Nullable Magic of(byte[] bytes) {
            return Arrays.stream(values())
                    .filter(magic -> bytes.length >= magic.start.length
                            && Arrays.equals(magic.start, 0, magic.start.length, bytes, 0, magic.start.length))
                    .findFirst()
                    .orElse(null);
        }
    }

    private FileContent() {}

    /** Why nobody can read these bytes as a text of at most {@code limit} bytes; null when one can. */
    static @Nullable String problem(byte[] bytes, int limit) {
        if (!isBinary(bytes)) {
            return bytes.length > limit ? "This text is larger than 2 MiB; no tool has looked at it." : null;
        }
        Magic magic = Magic.of(bytes);
        String what = magic == null ? "not a text" : magic.words;
        return String.format(Locale.ROOT, "This file is %s; no tool and no reviewer can read it.", what);
    }

    /** Whether they are something that can be executed without being readable. */
    static boolean isProgram(byte[] bytes) {
        Magic magic = isBinary(bytes) ? Magic.of(bytes) : null;
        return magic != null && magic.program;
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return !isUtf8(bytes);
    }

    /** A character cut off at the end of what was read does not count. */
    private static boolean isUtf8(byte[] bytes) {
        int end = bytes.length;
        for (int back = 0; back < 4 && end > 0; back++, end--) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
                return true;
            } catch (CharacterCodingException e) {
                if (bytes.length <= ScanFolder.MAX_TEXT) {
                    return false;
                }
            }
        }
        return end == 0;
    }
}
