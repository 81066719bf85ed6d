package io.execfabric.hotupdate.submission.folder.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** In which encoding a source text was saved, as far as its bytes tell. */
final class SourceEncoding {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int HEAD = 512;
    private static final int BUFFER = 8 * 1024;

    /** A comment in one of the first two lines, the first of which is a comment or empty: Python's own rule (PEP 263). */
    private static final Pattern NAMED = Pattern.compile(
            "\\A(?:[ \\t\\f]*(?:#[^\\r\\n]*)?(?:\\r\\n?|\\n))?[ \\t\\f]*#[^\\r\\n]*?coding[:=][ \\t]*[-\\w.]+");

    private SourceEncoding() {}

    /** Whether the text names its encoding itself. */
    static boolean isNamed(String source) {
        return NAMED.matcher(source).lookingAt();
    }

    /** Whether characters take two or four bytes each, so that no interpreter here reads them. */
    static boolean isWide(byte[] bytes) {
        return isMarkedWide(bytes) || hasZerosInTurn(bytes, 0) || hasZerosInTurn(bytes, 1);
    }

    private static boolean isMarkedWide(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    /** Every other byte from {@code first} is zero, and none of those between: plain English without a mark. */
    private static boolean hasZerosInTurn(byte[] bytes, int first) {
        int end = Math.min(bytes.length, HEAD) & ~1;
        for (int i = 0; i < end; i++) {
            if ((bytes[i] == 0) != (i % 2 == first)) {
                return false;
            }
        }
        return end > 2;
    }

    /** 0 when all of it is UTF-8. */
    static int firstLineNotUtf8(byte[] bytes) {
        int position = firstNotUtf8(bytes);
        return position < 0 ? 0 : lineAt(bytes, position);
    }

    /** The name, as Python knows it, that most likely fits what is not UTF-8. */
    static String guess(byte[] bytes) {
        return isGbk(bytes, Math.max(0, firstNotUtf8(bytes))) ? "gbk" : "latin-1";
    }

    private static int firstNotUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
            line += ends ? 1 : 0;
        }
        return line;
    }

    /** Chinese text, and not a letter with an accent here and there that happens to be a pair. */
    private static boolean isGbk(byte[] bytes, int from) {
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = GBK.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, Math.min(BUFFER, bytes.length - from)), out, false);
        String text = out.flip().toString();
        long beyond = text.chars().filter(each -> each > 0x7F).count();
        long chinese = text.chars().filter(Character::isIdeographic).count();
        return !result.isError() && chinese * 2 > beyond;
    }
}
