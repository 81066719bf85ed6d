package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The managed root and the only writer below it. A release appears whole by one rename or not at all; what is found changed
 * is set aside, never run and never deleted.
 */
@Component
class ManagedDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedDirectory.class);
    private static final String STAGING = ".staging";
    private static final String SET_ASIDE = ".set-aside";

    private final Path root;
    private final Ids ids;

    ManagedDirectory(HotUpdateProperties properties, Ids ids) {
        this.root = properties.managedRoot();
        this.ids = ids;
    }

    /** What {@link #hold} found and did. */
    enum Result {
        /** Exactly these bytes were there already. */
        HELD,
        /** Nothing was there; they are now. */
        CREATED,
        /** Something else was there; it is set aside. */
        REPLACED
    }

    /** Sees to it that {@code place} holds exactly {@code copy}, read-only. Runs that find it so do not wait for each other. */
    Result hold(RelativePath place, PackageCopy copy) {
        return holdsExactly(place.below(root), copy) ? Result.HELD : put(place, copy);
    }

    /** A place that another thread is just replacing counts as not held: {@link #put} looks again, alone. */
    private static boolean holdsExactly(Path target, PackageCopy copy) {
        try {
            return Files.exists(target, LinkOption.NOFOLLOW_LINKS) && ReleaseTree.holdsExactly(target, copy);
        } catch (IOException e) {
            LOG.debug("The release at {} cannot be read; it is looked at again", target.getFileName(), e);
            return false;
        }
    }

    private synchronized Result put(RelativePath place, PackageCopy copy) {
        Path target = place.below(root);
        try {
            boolean occupied = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (occupied && ReleaseTree.holdsExactly(target, copy)) {
                return Result.HELD;
            }
            Path staged = stage(copy);
            if (occupied) {
                setAside(target, place);
            }
            Files.createDirectories(target.getParent());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            // only now: a directory that is not writable cannot be moved under another parent by an ordinary user
            ReleaseTree.makeReadOnly(target);
            return occupied ? Result.REPLACED : Result.CREATED;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The managed execution directory cannot be written. Make it writable for the server, then retry.",
                    e);
        }
    }

    Path locate(RelativePath place) {
        return place.below(root);
    }

    /** How many places hold something; what is staged or set aside does not count. */
    int held() {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (Stream<Path> places = Files.walk(root, ReleasePath.LEVELS)) {
            return Math.toIntExact(places.map(root::relativize)
                    .filter(place -> place.getNameCount() == ReleasePath.LEVELS
                            && !place.getName(0).toString().startsWith("."))
                    .count());
        } catch (IOException e) {
            throw new UncheckedIOException("The managed execution directory cannot be read.", e);
        }
    }

    private Path stage(PackageCopy copy) throws IOException {
        Path staged = root.resolve(STAGING).resolve(ids.next());
        Files.createDirectories(staged);
        try {
            ReleaseTree.write(staged, copy);
            return staged;
        } catch (IOException | RuntimeException e) {
            ReleaseTree.delete(staged);
            throw e;
        }
    }

    private void setAside(Path target, RelativePath place) throws IOException {
        Path aside = root.resolve(SET_ASIDE).resolve(place.value().replace('/', '~') + "~" + ids.next());
        Files.createDirectories(aside.getParent());
        ReleaseTree.makeMovable(target);
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("The release at {} was changed; the changed copy is set aside at {}", place, aside.getFileName());
    }
}
