package io.execfabric.hotupdate.sandbox.host;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DefaultProgramFolders implements ProgramFolders {

    private final WorkArea area;

    DefaultProgramFolders(WorkArea area) {
        this.area = area;
    }

    @Override
    public ProgramFolder open(Consumer<Path> writer) {
        try {
            ProgramFolder made =
                    new ProgramFolder(Files.createDirectory(area.program().resolve("app")));
            try {
                writer.accept(made.folder());
                Files.walkFileTree(made.folder(), new HandOver(area.user()));
                return made;
            } catch (IOException | RuntimeException e) {
                made.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a run cannot be laid down", e);
        }
    }

    @Override
    public Path shared(Path folder) {
        try {
            if (!area.user().changed() || Readability.canRead(folder)) {
                return folder;
            }
            Path copy = area.program().resolve("shared");
            StagedCopy.make(folder, copy, area.user().uid());
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("A folder that runs share cannot be laid down", e);
        }
    }

    /** Gives all to the group of the run's user id, read-only. */
    private static final class HandOver extends SimpleFileVisitor<Path> {

        private final RunUser user;

        HandOver(RunUser user) {
            this.user = user;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            give(file, "r--r-----");
            return FileVisitResult.CONTINUE;
        }

        /** Writable for this server, which removes it afterwards. */
        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            give(directory, "rwxr-x---");
            return FileVisitResult.CONTINUE;
        }

        private void give(Path path, String permissions) throws IOException {
            if (user.changed()) {
                Files.setAttribute(path, "unix:gid", user.uid(), LinkOption.NOFOLLOW_LINKS);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
