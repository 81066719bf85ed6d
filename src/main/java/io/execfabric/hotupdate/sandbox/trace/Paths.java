package io.execfabric.hotupdate.sandbox.trace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as the script names them, made absolute. */
final class Paths {

    private static final String GONE = " (deleted)";

    private Paths() {}

    /** {@code path} as seen from the directory {@code place}, without {@code .} and {@code ..}. */
    static String at(String place, String path) {
        return clean(path.startsWith("/") ? path : place + "/" + path);
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
