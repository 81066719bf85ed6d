package io.execfabric.hotupdate.submission.folder;

import java.util.Set;

/** What desktop systems put into archives and folders on their own: no part of a script, and never stored. */
final class SystemClutter {

    private static final Set<String> NAMES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final String MACOS = "__MACOSX";

    private SystemClutter() {}

    static boolean isClutter(String path) {
        return path.equals(MACOS)
                || path.startsWith(MACOS + "/")
                || NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
