package io.execfabric.hotupdate.trial;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out what differs between two runs of one and the same script: random names, numbers of processes, times. */
final class OutputNormaliser {

    private static final String ANY = "*";

    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "\\b\\d{4}-?\\d{2}-?\\d{2}[T_ -]?\\d{2}[:-]?\\d{2}[:-]?\\d{2}(?:[.,]\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern EPOCH = Pattern.compile("\\b1[5-9]\\d{8}(?:\\d{3}(?:\\d{3})?)?(?:\\.\\d+)?\\b");

    /** Names as the usual libraries make them up. */
    private static final Pattern TEMPORARY =
            Pattern.compile("(?<=/)(?:tmp[a-z0-9_]{8}|tmp\\.[A-Za-z0-9]{10}|sh-thd\\.[A-Za-z0-9]{6})(?![A-Za-z0-9_])");

    private static final Pattern TRIED_AND_REMOVED = Pattern.compile("^/tmp/[a-z0-9_]{8}(?= \\(written, deleted\\)$)");
    private static final Pattern RANDOM_END = Pattern.compile(
            "(?<=/tmp/[^ /]{0,100}[-._])(?:[a-z0-9_]{8}|(?=[A-Za-z0-9]{0,5}[0-9A-Z])[A-Za-z0-9]{6})(?![A-Za-z0-9_])");
    private static final Pattern NUMBER = Pattern.compile("(?<=/tmp/[^ /]{0,100}[-._])\\d+(?![A-Za-z0-9])");
    private static final Pattern PROCESS = Pattern.compile("(?<=/proc/)\\d+");
    private static final Pattern NAMELESS = Pattern.compile("(?<=/)#\\d+");

    private static final Map<Pattern, String> IN_TEXT = Map.of(
            Pattern.compile("\\b\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?\\b"), "<time>",
            Pattern.compile("(?i)\\bpid[ =:]*\\d+\\b"), "<pid>",
            Pattern.compile("\\b\\d+(?:\\.\\d+)? ?(?:ns|µs|us|ms|s|sec|secs|seconds)\\b"), "<duration>",
            Pattern.compile("\\b0x[0-9a-f]{6,16}\\b"), "<address>");

    private OutputNormaliser() {}

    /** Of something that was seen: a path, a command, an address. */
    static String in(String seen) {
        String quiet = seen;
        for (Pattern pattern :
                List.of(UUID, TIMESTAMP, EPOCH, TRIED_AND_REMOVED, TEMPORARY, RANDOM_END, NUMBER, PROCESS, NAMELESS)) {
            String replacement = pattern == TRIED_AND_REMOVED ? "/tmp/" + ANY : ANY;
            quiet = pattern.matcher(quiet).replaceAll(replacement);
        }
        return quiet;
    }

    /** Of a line that was printed. */
    static String inLine(String line) {
        String quiet = in(line);
        for (Map.Entry<Pattern, String> pattern : IN_TEXT.entrySet()) {
            quiet = pattern.getKey().matcher(quiet).replaceAll(pattern.getValue());
        }
        return quiet;
    }
}
