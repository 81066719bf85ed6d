package io.execfabric.hotupdate.sandbox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/** Whether a user id that owns nothing here can read a file, or a folder with all that is in it. */
final class Readability {

    private Readability() {}

    static boolean canRead(Path source) throws IOException {
        Path real = source.toRealPath();
        if (!canReach(real)) {
            return false;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(real)) {
            all = walk.toList();
        }
        for (Path path : all) {
            if (!isReadable(path)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every directory above {@code path} can be passed through. */
    static boolean canReach(Path path) throws IOException {
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return true;
        }
        var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        return permissions.contains(PosixFilePermission.OTHERS_READ)
                && (!Files.isDirectory(path) || permissions.contains(PosixFilePermission.OTHERS_EXECUTE));
    }
}
