package io.execfabric.hotupdate.sandbox.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that the script started, or tried to. */
final class ProgramCalls {

    private static final int MAX_PROGRAMS = 2000;

    private final Set<String> started = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    void see(Call call, String place) {
        int at = call.name().equals("execve") ? 0 : call.name().equals("execveat") ? 1 : -1;
        if (at < 0 || isCut()) {
            return;
        }
        String asked = HexText.text(HexText.quoted(call.argument(at)));
        String path = at == 0 || !asked.isEmpty() ? Paths.at(place, asked) : ofDescriptor(call.argument(0));
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (call.failedWith("ENOENT", "EACCES", "ENOTDIR", "ENOEXEC", "EPERM")) {
            failed.add(name);
        } else {
            names.add(name);
            started.add(line(path, call.argument(at + 1)));
        }
    }

    /** Each with its arguments; a search along a path counts once, and only if it found nothing. */
    List<String> shown() {
        return Stream.concat(
                        started.stream(),
                        failed.stream()
                                .filter(name -> !names.contains(name))
                                .map(name -> PrintableText.text(name) + " (could not be started)"))
                .toList();
    }

    boolean isCut() {
        return started.size() + failed.size() >= MAX_PROGRAMS;
    }

    /** What a program is that has no name, of which the kernel may say nothing either. */
    private static String ofDescriptor(String argument) {
        String told = HexText.ofDescriptor(argument);
        return told.isEmpty() ? "descriptor " + argument : told;
    }

    private static String line(String path, String arguments) {
        String inside = arguments.startsWith("[") ? arguments.substring(1, arguments.length() - 1) : "";
        return PrintableText.cut(PrintableText.text(path)
                + Call.split(inside).stream()
                        .skip(1)
                        .map(argument -> " " + PrintableText.text(HexText.text(HexText.quoted(argument))))
                        .collect(Collectors.joining()));
    }
}
