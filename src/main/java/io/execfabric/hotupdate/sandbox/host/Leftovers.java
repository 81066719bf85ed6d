package io.execfabric.hotupdate.sandbox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What a server that was killed could not clear away: work areas of processes that are no more. */
final class Leftovers {

    private static final Pattern NAME = Pattern.compile("hotupdate-sandbox-(\\d{1,10})-\\d+");

    private Leftovers() {}

    /** How the name of this server's own work area begins. */
    static String prefix() {
        return "hotupdate-sandbox-" + ProcessHandle.current().pid() + "-";
    }

    static void remove(Path parent) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(parent)) {
            all = entries.toList();
        }
        for (Path path : all) {
            if (isLeftover(path)) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    /** A directory of this very user's, so that nobody can have another's directory deleted by its name. */
    private static boolean isLeftover(Path path) throws IOException {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
