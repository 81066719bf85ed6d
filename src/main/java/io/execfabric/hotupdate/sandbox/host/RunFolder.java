package io.execfabric.hotupdate.sandbox.host;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The host's files of one run; gone when closed. The program sees none of them by name. */
public final class RunFolder implements AutoCloseable {

    private static final Pattern EXIT_CODE = Pattern.compile("\"exit-code\": (\\d{1,3})\\b");
    private static final int MESSAGE_BYTES = 2048;

    private final Path directory;
    private final RunUser user;
    private int staged;

    RunFolder(Path directory, RunUser user) throws IOException {
        this.directory = directory;
        this.user = user;
        for (Path file : new Path[] {input(), artifacts(), status(), messages(), trace()}) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    public Path input() {
        return directory.resolve("input");
    }

    public Path artifacts() {
        return directory.resolve("artifacts.tar");
    }

    public Path status() {
        return directory.resolve("status");
    }

    public Path messages() {
        return directory.resolve("messages");
    }

    /** What was seen of an observed run. */
    public Path trace() {
        return directory.resolve("trace");
    }

    /** {@code source} itself when the run's user can read it, else a copy that it can read. */
    public Path readable(Path source) throws IOException {
        if (!user.changed() || isHandedOver(source) || Readability.canRead(source)) {
            return source.toRealPath();
        }
        Path copy = directory.resolve("staged-" + staged++);
        StagedCopy.make(source, copy, user.uid());
        return copy;
    }

    /** Laid down in the work area for this very user id: see {@link ProgramFolders}. */
    private boolean isHandedOver(Path source) throws IOException {
        return source.startsWith(directory.getParent())
                && Files.getAttribute(source, "unix:gid").equals(user.uid());
    }

    /** Whether bubblewrap has made its process inside, which must not be missed by a kill. */
    public boolean hasProcessInside() throws IOException {
        return Files.size(status()) > 0;
    }

    /**
     * Whether the program was started and has ended: only then does bubblewrap note an exit code; set-up that failed has
     * none, though its own exit code is 1, too.
     */
    public boolean hasExitCode() throws IOException {
        return EXIT_CODE.matcher(head(status())).find();
    }

    public int exitCode() throws IOException {
        Matcher matcher = EXIT_CODE.matcher(head(status()));
        if (!matcher.find()) {
            throw new IOException("The run left no exit code.");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** What bubblewrap had to say; for the operator's log alone, since it names paths of this host. */
    public String message() throws IOException {
        return head(messages()).strip();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MESSAGE_BYTES), StandardCharsets.UTF_8);
        }
    }
}
