package io.execfabric.hotupdate.sandbox.trace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Paths as the script names them, made absolute. */
final class Paths {

    /** Where a path is relative to a descriptor of which the kernel does not say what it stands for. */
    static final String UNKNOWN = "/?";

    private static final String GONE = " (deleted)";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Paths() {}

    /** {@code path} as seen from the directory {@code place}, without {@code .} and {@code ..}. */
    static String at(String place, String path) {
        return clean(path.startsWith("/") ? path : place + "/" + path);
    }

    /** The directory in a call's {@code argument}; {@code place} when there is none, or when that is asked for. */
    static String ofDirectory(String argument, String place) {
        if (argument.contains("<")) {
            return clean(HexText.ofDescriptor(argument));
        }
        return NUMBER.matcher(argument).matches() ? UNKNOWN : place;
    }

    /** The kernel marks what is deleted in the meantime. */
    static String clean(String path) {
        String present = path.endsWith(GONE) ? path.substring(0, path.length() - GONE.length()) : path;
        try {
            return Path.of(present).normalize().toString();
        } catch (InvalidPathException e) {
            // a name that this host's locale cannot hold is shown as it came
            return present;
        }
    }
}
