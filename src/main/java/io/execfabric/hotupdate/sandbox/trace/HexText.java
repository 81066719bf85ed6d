package io.execfabric.hotupdate.sandbox.trace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a trace, which strace writes byte by byte as {@code \x2f}, between quotes or angle brackets. */
final class HexText {

    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final Pattern OF_DESCRIPTOR = Pattern.compile("<((?:\\\\x[0-9a-f]{2})*)>");
    private static final int DIGITS_AT = 2;
    private static final int BYTE_LENGTH = 4;

    private HexText() {}

    /** The bytes of the first quoted text in {@code argument}; none when there is no text. */
    static byte[] quoted(String argument) {
        return first(QUOTED, argument);
    }

    /** What the first descriptor in {@code argument} stands for; empty when it is not said. */
    static String ofDescriptor(String argument) {
        return text(first(OF_DESCRIPTOR, argument));
    }

    /** Bytes that are no UTF-8 become replacement characters. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] first(Pattern pattern, String argument) {
        Matcher found = pattern.matcher(argument);
        return found.find() ? decode(found.group(1)) : new byte[0];
    }

    private static byte[] decode(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length() / BYTE_LENGTH);
        for (int at = 0; at < escaped.length(); at += BYTE_LENGTH) {
            bytes.write(HexFormat.fromHexDigits(escaped, at + DIGITS_AT, at + BYTE_LENGTH));
        }
        return bytes.toByteArray();
    }
}
