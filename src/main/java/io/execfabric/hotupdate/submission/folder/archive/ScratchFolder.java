package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A private scratch directory for one upload; closing deletes it with all that is in it. Files in it are numbered, so that no
 * name of a submitted folder ever becomes a name on this host's disk.
 */
public final class ScratchFolder implements AutoCloseable {

    /** What the names of such directories begin with. */
    public static final String PREFIX = "upload-";

    /** For directories that hold what nobody has checked yet. */
    public static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;
    private int files;

    private ScratchFolder(Path directory) {
        this.directory = directory;
    }

    public static ScratchFolder below(Path root) {
        try {
            Files.createDirectories(root);
            return new ScratchFolder(Files.createTempDirectory(root, PREFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    /** A path that no file has yet. */
    Path nextFile() {
        return directory.resolve("file-" + files++);
    }

    @Override
    public void close() {
        try {
            delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all that is in it; a link goes, what it points to stays. */
    public static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
