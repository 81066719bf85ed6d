package io.execfabric.hotupdate.execution.output;

import io.execfabric.hotupdate.sandbox.ResultLine;
import org.jspecify.annotations.Nullable;

/** Finds the last result line in standard output as it comes, without keeping the output. */
final class ResultScanner {

    /** Longest result, in characters. */
    static final int MAX_CHARS = 1024 * 1024;

    private static final String TOO_LONG = "The last result line is longer than 1 MiB; no structured result was kept.";

    private final StringBuilder line = new StringBuilder();
    private @Nullable ResultLine found;

    void text(String text) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                take(text, from, at);
                endOfLine();
                from = at + 1;
            }
        }
        take(text, from, text.length());
    }

    ResultLine last() {
        endOfLine();
        return found == null ? new ResultLine(null, null) : found;
    }

    private void take(String text, int from, int to) {
        int room = MAX_CHARS + ResultLine.MARK.length() + 1 - line.length();
        if (line.length() < ResultLine.MARK.length()
                || ResultLine.MARK.contentEquals(line.subSequence(0, ResultLine.MARK.length()))) {
            line.append(text, from, Math.min(to, from + room));
        }
    }

    private void endOfLine() {
        if (line.indexOf(ResultLine.MARK) == 0) {
            found = line.length() > MAX_CHARS + ResultLine.MARK.length()
                    ? new ResultLine(null, TOO_LONG)
                    : ResultLine.lastOf(line.toString());
        }
        line.setLength(0);
    }
}
