package io.execfabric.hotupdate.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts how often each script was really started, outside the product: a sandboxed script can write nowhere on the host, so
 * servers of these tests are started in a mount namespace of their own in which bubblewrap is a shell script that notes the
 * run's input in a file and then becomes the real one. The input's number is different for each request.
 */
final class StartCounter {

    static final String WHAT =
            "a file that a stand-in for bubblewrap, seen by the test's servers alone, appends to at each"
                    + " start of a script's process";

    private static final String BUBBLEWRAP = "/usr/bin/bwrap";
    private static final Pattern LINE = Pattern.compile("\\{\"n\":(\\d+)}");

    private final Path counted;
    private final Path standIn;

    private StartCounter(Path counted, Path standIn) {
        this.counted = counted;
        this.standIn = standIn;
    }

    /** Whether this host lets the tests mount; root may. */
    static boolean possible() {
        try {
            return Files.isExecutable(Path.of(BUBBLEWRAP))
                    && new ProcessBuilder(
                                            "/usr/bin/unshare",
                                            "-m",
                                            "/bin/sh",
                                            "-c",
                                            "mount --bind /usr/bin/true " + BUBBLEWRAP)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In a folder of a temporary one. Runs have a user of their own, who must reach the program and append to the file. */
    static StartCounter in(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(folder.resolveSibling("."), PosixFilePermissions.fromString("rwx--x--x"));
            Path real = Files.copy(Path.of(BUBBLEWRAP), folder.resolve("real"));
            Path counted = Files.createFile(folder.resolve("started"));
            Files.setPosixFilePermissions(counted, PosixFilePermissions.fromString("rw-rw-rw-"));
            Path standIn = Files.writeString(
                    folder.resolve("stand-in"),
                    "#!/bin/sh\nfor a; do case $a in '{\"n\":'*) echo \"$a\" >> " + counted + ";; esac; done\nexec "
                            + real + " \"$@\"\n");
            for (Path program : List.of(real, standIn)) {
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return new StartCounter(counted, standIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code command} with the stand-in in place; the process id stays the command's own. */
    List<String> around(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of(
                "/usr/bin/unshare",
                "-m",
                "/bin/sh",
                "-c",
                "mount --bind \"$1\" " + BUBBLEWRAP + " || exit 97; shift; exec \"$@\"",
                "counting",
                standIn.toString()));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Input number to count of starts. */
    Map<Integer, Integer> starts() {
        try {
            Map<Integer, Integer> starts = new TreeMap<>();
            for (String line : Files.readAllLines(counted)) {
                Matcher number = LINE.matcher(line);
                if (!number.matches()) {
                    throw new IllegalStateException("Not a line of the stand-in's: " + line);
                }
                starts.merge(Integer.valueOf(number.group(1)), 1, Integer::sum);
            }
            return starts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
