package io.execfabric.hotupdate.inputschema;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON Schema's expressions are those of ECMAScript, which writes a few things otherwise than RE2 reads them. */
final class EcmaSyntax {

    /** {@code \\uXXXX} and {@code \\u{X…}}, with as many backslashes in front as there are. */
    private static final Pattern CODE_POINT = Pattern.compile("(\\\\++)u(?:([0-9A-Fa-f]{4})|\\{([0-9A-Fa-f]{1,6})})");

    private EcmaSyntax() {}

    static String forRe2(String expression) {
        return CODE_POINT.matcher(expression).replaceAll(EcmaSyntax::codePoint);
    }

    /** An even number of backslashes stands for themselves, and leaves the letter one. */
    private static String codePoint(MatchResult found) {
        String slashes = found.group(1);
        if (slashes.length() % 2 == 0) {
            return Matcher.quoteReplacement(found.group());
        }
        String digits = found.group(2) == null ? found.group(3) : found.group(2);
        return Matcher.quoteReplacement(slashes + "x{" + digits + "}");
    }
}
