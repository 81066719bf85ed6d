package io.execfabric.hotupdate.submission.folder.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What desktop systems put into archives and folders on their own: no part of a script, and never stored. */
final class SystemClutter {

    /** In lower case: Windows and macOS do not tell the difference. */
    private static final Set<String> FILES =
            Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".localized", "icon\r");

    private static final Set<String> FOLDERS = Set.of(
            "__macosx",
            ".appledouble",
            ".spotlight-v100",
            ".trashes",
            ".fseventsd",
            ".temporaryitems",
            ".documentrevisions-v100",
            "$recycle.bin",
            "system volume information");

    /** Where macOS keeps what another file system cannot say of a file. */
    private static final String APPLE_DOUBLE = "._";

    private SystemClutter() {}

    static boolean isClutter(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/");
        if (parts.length == 0) {
            return false;
        }
        String name = parts[parts.length - 1];
        return FILES.contains(name)
                || name.startsWith(APPLE_DOUBLE)
                || Arrays.stream(parts).anyMatch(FOLDERS::contains);
    }
}
