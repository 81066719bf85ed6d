package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.text.CutText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    static final String STAGING = ".staging";
    static final String SET_ASIDE = ".set-aside";

    private static final int LONGEST = 150;

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

    /**
     * Compares the place with {@code copy} and writes what it compares into {@code folder}.
     *
     * @return what is not as it has to be, in words; then nothing in {@code folder} is of any use
     */
    Optional<String> copy(RelativePath place, PackageCopy copy, Path folder) {
        try {
            return ReleaseCheck.difference(root, place, copy, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The managed execution directory cannot be read.", e);
        }
    }

    /** What is not as it has to be, in words. */
    Optional<String> difference(RelativePath place, PackageCopy copy) {
        try {
            return ReleaseCheck.difference(root, place, copy, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The managed execution directory cannot be read.", e);
        }
    }

    /**
     * Sees to it that {@code place} holds exactly {@code copy}, read-only. What has to give way is told to {@code report} even
     * if nothing can be put in its place.
     */
    synchronized Result hold(RelativePath place, PackageCopy copy, Consumer<DisplacedRelease> report) {
        Path target = place.below(root);
        try {
            Optional<String> difference = ReleaseCheck.difference(root, place, copy, null);
            if (difference.isEmpty()) {
                return Result.HELD;
            }
            Optional<Path> inTheWay = inTheWay(target);
            if (inTheWay.isPresent()) {
                report.accept(setAside(inTheWay.get(), difference.get()));
            }
            Path staged = stage(copy);
            Files.createDirectories(target.getParent());
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
            // only now: a directory that is not writable cannot be moved under another parent by an ordinary user
            ReleaseTree.makeReadOnly(target);
            return inTheWay.isPresent() ? Result.REPLACED : Result.CREATED;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The managed execution directory cannot be written. Make it writable for the server, then retry.",
                    e);
        }
    }

    /** The place itself if anything is there, or a link on the way to it. */
    private Optional<Path> inTheWay(Path target) {
        Optional<Path> found = Optional.empty();
        for (Path step = target; step != null && !step.equals(root); step = step.getParent()) {
            if (Files.isSymbolicLink(step) || (step.equals(target) && Files.exists(step, LinkOption.NOFOLLOW_LINKS))) {
                found = Optional.of(step);
            }
        }
        return found;
    }

    /** For tests and diagnosis; nothing is ever run from there. */
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

    /** What lies below the root and is not among {@code known} places; no link is followed, and at most {@code most}. */
    List<String> strangers(Set<String> known, int most) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        UnregisteredFiles found = new UnregisteredFiles(root, known, most);
        try {
            Files.walkFileTree(root, Set.of(), ReleasePath.LEVELS, found);
        } catch (IOException e) {
            throw new UncheckedIOException("The managed execution directory cannot be read.", e);
        }
        return found.places();
    }

    /** Empty when it is gone meanwhile. */
    synchronized Optional<DisplacedRelease> setAside(String place, String why) {
        Path target = root.resolve(place);
        try {
            return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(setAside(target, why))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What does not belong into the managed directory cannot be moved.", e);
        }
    }

    private Path stage(PackageCopy copy) throws IOException {
        Path staged = Files.createDirectory(own(STAGING).resolve(ids.next()));
        try {
            ReleaseTree.write(staged, copy);
            return staged;
        } catch (IOException | RuntimeException e) {
            ReleaseTree.delete(staged);
            throw e;
        }
    }

    /** A directory of ours below the root; a link or a file in its stead is moved out of the way, under another name. */
    private Path own(String name) throws IOException {
        Path directory = root.resolve(name);
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(directory, root.resolve("not-" + name.substring(1) + "-" + ids.next()));
        }
        return Files.createDirectories(directory);
    }

    private DisplacedRelease setAside(Path target, String why) throws IOException {
        String place = root.relativize(target).toString();
        Path aside = own(SET_ASIDE).resolve(CutText.of(place.replace('/', '~'), LONGEST) + "~" + ids.next());
        ReleaseTree.makeMovable(target);
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("What was at {} is set aside as {}, since {}", place, aside.getFileName(), why);
        return new DisplacedRelease(place, why, aside.getFileName().toString());
    }
}
