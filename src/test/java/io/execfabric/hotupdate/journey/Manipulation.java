package io.execfabric.hotupdate.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** What somebody with the server's own rights may do to a release that holds {@code main.py}, {@code README.md} and {@code lib/text.py}. */
enum Manipulation {
    CHANGED_FILE("main.py has other bytes", release -> rewrite(release.resolve("main.py"), "print('evil')\n")),
    CHANGED_HELPER(
            "lib/text.py has other bytes", release -> rewrite(release.resolve("lib/text.py"), "WORD = 'evil'\n")),
    SAME_LENGTH_SAME_TIME("main.py has other bytes", release -> {
        Path main = release.resolve("main.py");
        var time = Files.getLastModifiedTime(main);
        rewrite(main, Files.readString(main).replace("text.WORD", "'ev' +'il'"));
        Files.setLastModifiedTime(main, time);
    }),
    EXTRA_FILE("evil.py was added", release -> {
        unlock(release);
        Files.writeString(release.resolve("evil.py"), "print('evil')\n");
        lock(release);
    }),
    EXTRA_DIRECTORY("evil was added", release -> {
        unlock(release);
        Files.createDirectory(release.resolve("evil"));
        lock(release);
    }),
    SHADOWING_MODULE("json.py was added", release -> {
        unlock(release);
        Files.writeString(release.resolve("json.py"), "print('evil')\n");
        lock(release);
    }),
    SYMBOLIC_LINK("main.py is a link", release -> {
        unlock(release);
        Path elsewhere = Files.writeString(Files.createTempFile("elsewhere", ".py"), "print('evil')\n");
        Files.delete(release.resolve("main.py"));
        Files.createSymbolicLink(release.resolve("main.py"), elsewhere);
        lock(release);
    }),
    HARD_LINK("main.py has a second name", release -> {
        Path second = release.resolveSibling("second-name");
        Files.deleteIfExists(second);
        Files.createLink(second, release.resolve("main.py"));
    }),
    MISSING_FILE("lib/text.py is missing", release -> {
        unlock(release.resolve("lib"));
        Files.delete(release.resolve("lib/text.py"));
        lock(release.resolve("lib"));
    }),
    WRITABLE_FILE(
            "main.py has another mode",
            release -> Files.setPosixFilePermissions(
                    release.resolve("main.py"), PosixFilePermissions.fromString("rw-rw-rw-"))),
    SETUID_FILE(
            "main.py has another mode", release -> Files.setAttribute(release.resolve("main.py"), "unix:mode", 04555)),
    WRITABLE_DIRECTORY("the directory has another mode", Manipulation::unlock),
    REPLACED_DIRECTORY("the directory has another mode", release -> {
        unlock(release);
        Files.move(release, release.resolveSibling("moved-away-" + System.nanoTime()));
        Files.writeString(Files.createDirectory(release).resolve("main.py"), "print('evil')\n");
    }),
    LINK_FOR_THE_DIRECTORY("is no directory", release -> {
        unlock(release);
        Files.move(release, release.resolveSibling("moved-away-" + System.nanoTime()));
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Files.writeString(elsewhere.resolve("main.py"), "print('evil')\n");
        Files.createSymbolicLink(release, elsewhere);
    }),
    LINK_ABOVE_THE_DIRECTORY("is no directory", release -> {
        Path script = release.resolve("..").normalize();
        Files.move(script, script.resolveSibling("moved-away-" + System.nanoTime()));
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Files.writeString(Files.createDirectory(elsewhere.resolve("1")).resolve("main.py"), "print('evil')\n");
        Files.createSymbolicLink(script, elsewhere);
    }),
    PIPE("main.py is no file", release -> {
        unlock(release);
        Files.delete(release.resolve("main.py"));
        try {
            new ProcessBuilder("mkfifo", release.resolve("main.py").toString())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock(release);
    });

    private final String reported;
    private final Work work;

    Manipulation(String reported, Work work) {
        this.reported = reported;
        this.work = work;
    }

    private interface Work {
        void on(Path release) throws IOException;
    }

    void on(Path release) throws IOException {
        work.on(release);
    }

    /** Part of what is reported. */
    String reported() {
        return reported;
    }

    private static void rewrite(Path file, String content) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }

    private static void unlock(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void lock(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    /** Everything below {@code folder}, links not followed. */
    static long count(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.count();
        }
    }
}
