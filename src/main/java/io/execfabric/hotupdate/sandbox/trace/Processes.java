package io.execfabric.hotupdate.sandbox.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which processes of a trace are the script's, and where each of them stands in the file tree. The sandbox's own were there
 * before the script's interpreter was started, all others are the script's, until the sandbox ends it.
 */
final class Processes {

    private static final Pattern HERE = Pattern.compile("AT_FDCWD<((?:\\\\x[0-9a-f]{2})*)>");
    private static final Set<String> FORKING = Set.of("clone", "fork", "vfork");
    private static final String START = "/app";

    private final List<String> interpreter;
    private final Set<Integer> own = new HashSet<>();
    private final Map<Integer, String> places = new HashMap<>();
    /** Processes whose child was seen before they knew of it themselves. */
    private final Set<Integer> known = new HashSet<>();
    /** Where children that were not seen yet will stand. */
    private final Deque<String> expected = new ArrayDeque<>();

    /** The outermost of the sandbox's own, which ends last. */
    private @Nullable Integer first;

    private boolean firstGone;
    private boolean started;
    private boolean over;

    /** @param interpreter the command that starts the script */
    Processes(List<String> interpreter) {
        this.interpreter = List.copyOf(interpreter);
    }

    /** Whether the script's interpreter was seen to start. */
    boolean isStarted() {
        return started;
    }

    /** Whether the process that all others are in was seen to end. */
    boolean isFirstGone() {
        return firstGone;
    }

    /** Whether {@code call} is something that the script did. */
    boolean isOfScript(Call call, CallLines lines) {
        watchFirst(call);
        if (!started) {
            beforeStart(call);
            return false;
        }
        if (own.contains(call.process())) {
            ofSandbox(call);
            return false;
        }
        follow(call, lines);
        return !over;
    }

    /** The directory that the names in {@code call} are relative to, unless it names another. */
    String place(Call call) {
        return places.getOrDefault(call.process(), START);
    }

    private void watchFirst(Call call) {
        if (first == null) {
            first = call.process();
        } else if (first == call.process() && call.name().equals(CallLines.END_OF_PROCESS)) {
            firstGone = true;
        }
    }

    /** A number that is free again may become the script's. */
    private void beforeStart(Call call) {
        if (call.name().equals(CallLines.END_OF_PROCESS)) {
            own.remove(call.process());
            return;
        }
        own.add(call.process());
        boolean starts = call.name().equals("execve")
                && call.succeeded()
                && HexText.text(HexText.quoted(call.argument(0))).equals(interpreter.get(0));
        if (starts) {
            own.remove(call.process());
            started = true;
        }
    }

    private void ofSandbox(Call call) {
        if (call.name().equals(CallLines.END_OF_PROCESS)) {
            own.remove(call.process());
        } else if (call.name().equals("kill") && call.argument(0).equals("-1")) {
            over = true;
        }
    }

    private void follow(Call call, CallLines lines) {
        if (!places.containsKey(call.process())) {
            places.put(call.process(), inherited(lines));
        }
        Matcher here = HERE.matcher(call.argument(0));
        if (here.find()) {
            places.put(call.process(), Paths.clean(HexText.ofDescriptor(call.argument(0))));
        }
        if (FORKING.contains(call.name()) && call.succeeded() && !known.remove(call.process())) {
            expected.add(place(call));
        }
        if (call.name().equals("chdir") && call.succeeded()) {
            places.put(call.process(), Paths.at(place(call), HexText.text(HexText.quoted(call.argument(0)))));
        } else if (call.name().equals("fchdir") && call.succeeded()) {
            places.put(call.process(), Paths.ofDirectory(call.argument(0), place(call)));
        }
    }

    /** A new process stands where its parent does: one that is just making it, or one that has. */
    private String inherited(CallLines lines) {
        Optional<Integer> parent = lines.forking().stream()
                .filter(places::containsKey)
                .filter(known::add)
                .findFirst();
        if (parent.isPresent()) {
            return places.getOrDefault(parent.get(), START);
        }
        return expected.isEmpty() ? START : expected.remove();
    }
}
