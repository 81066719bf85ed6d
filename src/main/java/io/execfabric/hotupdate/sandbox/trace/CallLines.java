package io.execfabric.hotupdate.sandbox.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the calls of a trace together: one that others come between is written in two halves. */
final class CallLines {

    private static final Pattern LINE = Pattern.compile("(\\d+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)", Pattern.DOTALL);
    private static final Pattern REPLACED = Pattern.compile("\\+\\+\\+ superseded by execve in pid (\\d+) \\+\\+\\+");
    private static final String UNFINISHED = " <unfinished ...>";
    private static final String END = "+++ ";
    private static final String SIGNAL = "--- ";

    static final String END_OF_PROCESS = "+++";

    private final Map<Integer, String> halves = new HashMap<>();

    /** The calls that a line completes; the end of a process is one of name {@link #END_OF_PROCESS}. */
    List<Call> next(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return List.of();
        }
        int process = Integer.parseInt(parts.group(1));
        String text = parts.group(2);
        if (text.startsWith(END)) {
            return end(process, text);
        }
        if (text.startsWith(SIGNAL)) {
            return List.of();
        }
        if (text.endsWith(UNFINISHED)) {
            halves.put(process, text.substring(0, text.length() - UNFINISHED.length()));
            return List.of();
        }
        return whole(process, text).map(call -> Call.of(process, call)).stream().toList();
    }

    /** The calls that the end of the trace cut off. */
    List<Call> unfinished() {
        return halves.entrySet().stream()
                .map(half -> Call.of(half.getKey(), half.getValue()))
                .toList();
    }

    /** The processes in the middle of making another one. */
    List<Integer> forking() {
        return halves.entrySet().stream()
                .filter(half -> half.getValue().matches("(?s)(clone|fork|vfork)\\(.*"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> whole(int process, String text) {
        Matcher resumed = RESUMED.matcher(text);
        if (!resumed.matches()) {
            return text.indexOf('(') > 0 ? Optional.of(text) : Optional.empty();
        }
        return Optional.ofNullable(halves.remove(process)).map(half -> half + resumed.group(1));
    }

    /** A call that a process died in counts: it may be what killed it. */
    private List<Call> end(int process, String text) {
        Matcher replaced = REPLACED.matcher(text);
        if (replaced.matches()) {
            String half = halves.remove(Integer.valueOf(replaced.group(1)));
            if (half != null) {
                halves.put(process, half);
            }
            return List.of();
        }
        Call end = new Call(process, END_OF_PROCESS, List.of(), "");
        String half = halves.remove(process);
        return half == null ? List.of(end) : List.of(Call.of(process, half), end);
    }
}
