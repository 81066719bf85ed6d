package io.execfabric.hotupdate.sandbox.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One system call, as soon as its end is known.
 *
 * @param process as the host numbers it
 * @param result what it returned; empty when it never did
 */
record Call(int process, String name, List<String> arguments, String result) {

    private static final Pattern END = Pattern.compile("\\)\\s+= ([^\"]*)$");

    /** From {@code name(arguments) = result}; what is cut short has no result. */
    static Call of(int process, String text) {
        int open = text.indexOf('(');
        Matcher end = END.matcher(text);
        boolean ended = end.find();
        String inside = text.substring(open + 1, ended ? end.start() : text.length());
        return new Call(process, text.substring(0, open), split(inside), ended ? end.group(1) : "");
    }

    boolean succeeded() {
        return !result.isEmpty() && Character.isDigit(result.charAt(0));
    }

    /** Whether it ended with one of these errors. */
    boolean failedWith(String... errors) {
        return List.of(errors).stream().anyMatch(error -> result.startsWith("-1 " + error + " "));
    }

    /** Empty when there is no such argument. */
    String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** At commas outside of brackets; texts hold none, being hexadecimal. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ("[{(".indexOf(letter) >= 0) {
                depth++;
            } else if ("]})".indexOf(letter) >= 0) {
                depth--;
            } else if (letter == ',' && depth == 0) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
