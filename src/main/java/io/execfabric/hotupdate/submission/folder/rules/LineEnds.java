package io.execfabric.hotupdate.submission.folder.rules;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Line ends that a shell takes for part of a word: each command gets a sign more than was written. A carriage return within
 * a line is a script's own business, and so is what follows its last {@code exit}.
 */
record LineEnds(int line, String key) {

    private static final Pattern EXIT = Pattern.compile("(?md)^exit(?:[ \\t][^\\n;&|]*)?$");

    static Optional<LineEnds> problem(String source) {
        String commands = source.substring(0, endOfCommands(source));
        int windows = commands.indexOf("\r\n");
        if (windows >= 0 || commands.endsWith("\r")) {
            int at = windows >= 0 ? windows : commands.length() - 1;
            boolean old = windows < 0 && isOld(commands);
            return Optional.of(
                    new LineEnds(old ? 1 : lineAt(commands, at), old ? "entry.mac-lines" : "entry.windows-lines"));
        }
        return isOld(commands) ? Optional.of(new LineEnds(1, "entry.mac-lines")) : Optional.empty();
    }

    private static int endOfCommands(String source) {
        return EXIT.matcher(source).results().mapToInt(MatchResult::end).max().orElse(source.length());
    }

    /** Carriage returns in place of line ends, as a Macintosh wrote them long ago: hardly a line without. */
    private static boolean isOld(String text) {
        long returns = text.chars().filter(each -> each == '\r').count();
        return returns > 0
                && returns > text.chars().filter(each -> each == '\n').count();
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
