package io.execfabric.hotupdate.sandbox.host;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where the files of runs lie on this host. Below the server's scratch space, unless runs have another user id and that id
 * cannot pass through the directories above it (a home below {@code /root}, for instance): then in the host's directory
 * for temporary files. The same goes for what a run reads: a folder its user id cannot read is copied for that one run.
 * Relaxing permissions of directories that are not ours, or running as root after all, would both be worse.
 */
@Component
public final class WorkArea implements DisposableBean {

    private final RunUser user;
    private final HotUpdateProperties home;
    private final Path directory;

    public WorkArea(HotUpdateProperties home, SandboxProperties properties) throws IOException {
        this.home = home;
        this.user = RunUser.of(properties);
        Path parent = parent();
        Leftovers.remove(parent);
        this.directory = Files.createTempDirectory(parent, Leftovers.prefix());
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        Files.write(accounts(), SandboxResource.required("passwd"));
        Files.setPosixFilePermissions(accounts(), PosixFilePermissions.fromString("rw-r--r--"));
    }

    public RunUser user() {
        return user;
    }

    /** The account file that every run sees. */
    public Path accounts() {
        return directory.resolve("passwd");
    }

    /** Puts a file of ours beside the runs, out of sight of all of them. */
    public Path keep(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    /** A new folder for what one run is given; ours alone. */
    Path inputs() throws IOException {
        return Files.createTempDirectory(directory, "files-");
    }

    /** A new folder for the program of one run; what is put into it is for that run's user id to read. */
    Path program() throws IOException {
        Path folder = Files.createTempDirectory(directory, "program-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    public RunFolder open() throws IOException {
        Path folder = Files.createTempDirectory(directory, "run-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return new RunFolder(folder, user);
    }

    @Override
    public void destroy() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    private Path parent() throws IOException {
        Path scratch = Files.createDirectories(home.scratch());
        boolean reachable =
                !user.changed() || Readability.canReach(scratch.toRealPath().resolve("any"));
        return reachable ? scratch : Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
