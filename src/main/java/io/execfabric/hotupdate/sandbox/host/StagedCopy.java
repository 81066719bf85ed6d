package io.execfabric.hotupdate.sandbox.host;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Copies files for a run's user id, readable by that id's group and by no other user; links are left behind. */
final class StagedCopy extends SimpleFileVisitor<Path> {

    private final Path source;
    private final Path target;
    private final int gid;

    private StagedCopy(Path source, Path target, int gid) {
        this.source = source;
        this.target = target;
        this.gid = gid;
    }

    static void make(Path source, Path target, int gid) throws IOException {
        Path real = source.toRealPath();
        Files.walkFileTree(real, new StagedCopy(real, target, gid));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        open(Files.createDirectory(inTarget(directory)), "rwxr-x---");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            open(Files.copy(file, inTarget(file), LinkOption.NOFOLLOW_LINKS), "rw-r-----");
        }
        return FileVisitResult.CONTINUE;
    }

    private Path inTarget(Path path) {
        return path.equals(source) ? target : target.resolve(source.relativize(path));
    }

    private void open(Path path, String permissions) throws IOException {
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
