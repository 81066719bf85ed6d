package io.execfabric.hotupdate.submission.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Another way in which bash may come to read a script that it refuses to read at once: with what the script itself switches
 * on, and only as far as it gets. Bash reads a command when the one before has run, a syntax check reads all of it first.
 */
record ShellReading(List<String> options, String text) {

    /** Where the text of a reading has to lie. */
    static final String FILE = "reading.sh";

    private static final List<String> AS_IT_IS = List.of();
    private static final List<String> WITH_PATTERNS = List.of("-O", "extglob");

    /** More are not tried: each is a start of bash, and the last ones matter. */
    private static final int MOST_ENDS = 3;

    private static final Pattern END = Pattern.compile("(?md)^(?:exit|exec)(?:[ \\t][^\\n;&|]*)?$");

    private static final Pattern ALIASES_ON = Pattern.compile("(?md)^[ \\t]*shopt[ \\t]+-s[^\\n]*\\bexpand_aliases\\b");
    private static final Pattern ALIAS = Pattern.compile("(?md)^[ \\t]*alias[ \\t]");

    static List<ShellReading> of(CheckedSource source) throws IOException {
        boolean hasPatterns = source.hasPatterns();
        List<ShellReading> readings = new ArrayList<>();
        if (ALIASES_ON.matcher(source.text()).find()
                && ALIAS.matcher(source.text()).find()) {
            // words that stand for others: no check knows them, so its refusal says nothing
            readings.add(new ShellReading(AS_IT_IS, ""));
        }
        if (hasPatterns) {
            readings.add(new ShellReading(WITH_PATTERNS, source.text()));
        }
        List<Integer> ends =
                END.matcher(source.text()).results().map(MatchResult::end).toList();
        for (int end : ends.subList(Math.max(0, ends.size() - MOST_ENDS), ends.size())) {
            readings.add(new ShellReading(
                    hasPatterns ? WITH_PATTERNS : AS_IT_IS, source.text().substring(0, end) + "\n"));
        }
        return readings;
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of("/usr/bin/bash"));
        command.addAll(options);
        command.addAll(List.of("-n", FILE));
        return command;
    }
}
