package io.execfabric.hotupdate.sandbox.trace;

import io.execfabric.hotupdate.shared.text.CutText;
import java.util.regex.Pattern;

/** Texts of a script's making as a person may read them: on one line, and in quotes where they could be taken for more. */
final class PrintableText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/+@=~%,:*#?!&;\\[\\]{}|<>$^'-]+");
    private static final int MAX_LENGTH = 300;

    private PrintableText() {}

    static String text(String text) {
        String shown = PLAIN.matcher(text).matches() ? text : '"' + escaped(text) + '"';
        return cut(shown);
    }

    static String cut(String text) {
        return CutText.marked(text, MAX_LENGTH);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\') {
                safe.append('\\').appendCodePoint(codePoint);
            } else if (isInvisible(codePoint)) {
                safe.append(String.format("\\u%04x", codePoint));
            } else {
                safe.appendCodePoint(codePoint);
            }
        });
        return safe.toString();
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
