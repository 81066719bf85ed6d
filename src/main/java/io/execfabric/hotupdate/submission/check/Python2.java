package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.text.CutText;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what a line that Python 3 refuses shows itself as Python 2; each is a way of writing that Python 3 does not have. */
enum Python2 {
    PRINT("print x", "Missing parentheses in call to 'print'.*|print >> .*", ".*"),
    EXEC("exec \"…\"", "Missing parentheses in call to 'exec'.*", ".*"),
    EXCEPT("except X, e", ".*", "except\\s+[^:#'\"]+,\\s*\\w+\\s*:.*"),
    RAISE("raise X, \"…\"", "invalid syntax.*", "(?:[^#'\"]*:\\s*)?raise\\s+[\\w.]+\\s*,.*"),
    BACKTICKS("`x`", "invalid syntax.*", "[^#'\"]*`[^`]+`.*"),
    UNEQUAL("<>", "invalid syntax.*", "[^#]*<>.*"),
    OCTAL("0777", "leading zeros in decimal integer literals.*", ".*"),
    LONG(
            "10L",
            "invalid (?:decimal|hexadecimal) literal.*|invalid syntax.*",
            "[^#]*\\b(?:0[xX][0-9a-fA-F]+|\\d+)[lL]\\b.*"),
    UNICODE("ur\"…\"", "invalid syntax.*", "[^#]*\\b[uU][rR]['\"].*"),
    TUPLE(
            "def f((a, b))",
            ".*parameters cannot be parenthesized.*|invalid syntax.*",
            "[^#]*(?:def\\s+\\w+\\s*\\(|lambda\\s*)[^)]*\\(.*");

    private static final int MAX_LINE = 500;

    private final String shown;
    private final Pattern complaint;
    private final Pattern line;

    Python2(String shown, String complaint, String line) {
        this.shown = shown;
        this.complaint = Pattern.compile(complaint);
        this.line = Pattern.compile(line);
    }

    /** What of Python 2 it is; empty when nothing shows it. */
    static Optional<String> sign(String complaint, String line) {
        return Arrays.stream(values())
                .filter(each -> each.complaint.matcher(complaint).matches()
                        && each.line.matcher(line).matches())
                .findFirst()
                .map(each -> each.shown);
    }

    /** One line of a source text, without its indentation; empty beyond its end. */
    static String line(String source, int number) {
        return CutText.of(
                source.lines().skip(number - 1L).findFirst().orElse("").strip(), MAX_LINE);
    }
}
