package io.execfabric.hotupdate.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for what has no place below the managed root. What is in a release is not looked at: its comparison does that. */
final class UnregisteredFiles extends SimpleFileVisitor<Path> {

    private static final Set<String> OWN = Set.of(ManagedDirectory.STAGING, ManagedDirectory.SET_ASIDE);

    private final Path root;
    private final Set<String> known;
    private final int most;
    private final List<String> places = new ArrayList<>();

    UnregisteredFiles(Path root, Set<String> known, int most) {
        this.root = root;
        this.known = known;
        this.most = most;
    }

    List<String> places() {
        return places;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        String place = root.relativize(directory).toString();
        if (place.isEmpty()) {
            return FileVisitResult.CONTINUE;
        }
        if (OWN.contains(place)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        return known.contains(place) ? FileVisitResult.CONTINUE : stranger(place);
    }

    /** At the deepest level a release's directory comes here, too. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String place = root.relativize(file).toString();
        return attributes.isDirectory() && known.contains(place) ? FileVisitResult.CONTINUE : stranger(place);
    }

    /** What cannot be read is as foreign as what is not known. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return stranger(root.relativize(file).toString());
    }

    private FileVisitResult stranger(String place) {
        places.add(place);
        return places.size() < most ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.TERMINATE;
    }
}
