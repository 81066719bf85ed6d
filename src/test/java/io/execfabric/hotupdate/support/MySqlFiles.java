package io.execfabric.hotupdate.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The server's programs, unpacked from the class path once per user, and an initialised data folder to copy from. Both are
 * kept in a cache outside the build folder ({@code HOTUPDATE_TEST_CACHE}, by default below the user's cache folder).
 */
final class MySqlFiles {

    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final List<String> SMALL = List.of(
            "--performance-schema=OFF",
            "--innodb-redo-log-capacity=8M",
            "--innodb-buffer-pool-size=64M",
            "--skip-log-bin",
            "--mysqlx=OFF",
            "--secure-file-priv=NULL");

    private final Path cache;

    private MySqlFiles(Path cache) {
        this.cache = cache;
    }

    /** What the cache holds, made first where it is missing; safe for builds that run side by side. */
    static MySqlFiles cached() throws IOException {
        String chosen = System.getenv("HOTUPDATE_TEST_CACHE");
        Path cache = chosen == null
                ? Path.of(System.getProperty("user.home"), ".cache", "hot-update-tests")
                : Path.of(chosen);
        Files.createDirectories(cache);
        MySqlFiles files = new MySqlFiles(cache.resolve("mysql-8.0.31"));
        try (FileChannel channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(files.template())) {
                files.prepare();
            }
        }
        return files;
    }

    Path copyOfTemplate() throws IOException {
        Path data = Files.createTempDirectory("hot-update-mysql-");
        FileSystemUtils.copyRecursively(template(), data);
        return data;
    }

    Process server(Path data, int port) throws IOException {
        return start(
                data,
                List.of(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + data.resolve("s.sock"),
                        "--pid-file=" + data.resolve("pid")),
                data.resolve("server.log"));
    }

    static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path template() {
        return cache.resolve("template");
    }

    private Path programs() {
        return cache.resolve("server");
    }

    private void prepare() throws IOException {
        remove(cache);
        Files.createDirectories(programs());
        unpack();
        Path fresh = Files.createDirectories(cache.resolve("initialising"));
        waitFor(start(fresh, List.of("--initialize-insecure"), cache.resolve("initialise.log")));
        // Two servers with one identity are one too many: each copy makes its own.
        Files.deleteIfExists(fresh.resolve("auto.cnf"));
        Files.move(fresh, template(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Under root the server insists on being told so; its data folder is private to it and gone with the JVM. */
    private Process start(Path data, List<String> options, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(programs().resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        command.add("--user=" + System.getProperty("user.name"));
        command.add("--basedir=" + programs());
        command.add("--lc-messages-dir=" + programs().resolve("share"));
        command.add("--datadir=" + data);
        command.addAll(SMALL);
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void waitFor(Process process) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The MySQL data template was not made: status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void unpack() throws IOException {
        try (InputStream archive = MySqlFiles.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException("Not on the class path: " + ARCHIVE);
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry);
                }
            }
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path target = programs().resolve(entry.getName()).normalize();
        if (!target.startsWith(programs())) {
            throw new IllegalStateException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
