package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.PackageFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a place with the release that belongs there: the same files with the same bytes and modes, and nothing else. No
 * link is followed. A copy is written from the very bytes that are compared, so that no change falls between the two; it is
 * worth nothing unless no difference was found.
 */
final class ReleaseCheck extends SimpleFileVisitor<Path> {

    private static final int PERMISSIONS = 07777;
    private static final int FILE = 0444;
    private static final int DIRECTORY = 0555;
    private static final int DIRECTORY_BITS = 0777;

    private final Path base;
    private final @Nullable Path into;
    private final Map<Path, PackageFile> files = new HashMap<>();
    private final Set<Path> directories = new HashSet<>();
    private @Nullable String difference;

    private ReleaseCheck(Path base, PackageCopy copy, @Nullable Path into) {
        this.base = base;
        this.into = into;
        directories.add(base);
        for (PackageFile file : copy.files()) {
            Path path = file.path().below(base);
            files.put(path, file);
            for (Path above = path.getParent(); above != null && directories.add(above); above = above.getParent()) {
                // all directories between the file and the place
            }
        }
    }

    /** What is not as it has to be, in words; empty when all is. */
    static Optional<String> difference(Path root, RelativePath place, PackageCopy copy, @Nullable Path into)
            throws IOException {
        Path base = place.below(root);
        for (Path step = base; step != null && !step.equals(root); step = step.getParent()) {
            if (!Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS)) {
                boolean there = Files.exists(step, LinkOption.NOFOLLOW_LINKS);
                return Optional.of(root.relativize(step) + (there ? " is no directory" : " is missing"));
            }
        }
        ReleaseCheck check = new ReleaseCheck(base, copy, into);
        try {
            Files.walkFileTree(base, check);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            return Optional.of(root.relativize(base) + " was changed while it was read");
        }
        return check.result();
    }

    private Optional<String> result() {
        return difference == null
                ? files.keySet().stream().sorted().findFirst().map(path -> name(path) + " is missing")
                : Optional.of(difference);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (!directories.contains(directory)) {
            return differs(directory, "was added");
        }
        if ((number(directory, "mode") & DIRECTORY_BITS) != DIRECTORY) {
            return differs(directory, "has another mode");
        }
        if (into != null) {
            Files.createDirectories(inCopy(directory, into));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        PackageFile wanted = files.get(file);
        if (wanted == null) {
            return differs(file, "was added");
        }
        if (!attributes.isRegularFile()) {
            return differs(file, attributes.isSymbolicLink() ? "is a link" : "is no file");
        }
        if (number(file, "nlink") != 1) {
            return differs(file, "has a second name");
        }
        if ((number(file, "mode") & PERMISSIONS) != FILE) {
            return differs(file, "has another mode");
        }
        if (!wanted.digest().equals(read(file, wanted.size()))) {
            return differs(file, "has other bytes");
        }
        files.remove(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return differs(file, "cannot be read");
    }

    /** What goes away or changes while it is read is a difference, too. */
    private @Nullable Digest read(Path file, long size) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
        try (in;
                OutputStream out = into == null
                        ? OutputStream.nullOutputStream()
                        : Files.newOutputStream(inCopy(file, into), StandardOpenOption.CREATE_NEW)) {
            return ReleaseTree.transfer(in, out, size);
        }
    }

    private int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private FileVisitResult differs(Path path, String how) {
        difference = (path.equals(base) ? "the directory" : name(path)) + " " + how;
        return FileVisitResult.TERMINATE;
    }

    private String name(Path path) {
        return base.relativize(path).toString();
    }

    private Path inCopy(Path path, Path copy) {
        return copy.resolve(base.relativize(path).toString());
    }
}
