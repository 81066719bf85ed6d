package io.execfabric.hotupdate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/**
 * Private folders for programs: whoever checked a program's bytes lays these very bytes down here, so that what was checked
 * is what runs, whatever happens to the place that they came from. What a dead server left goes at the next start.
 */
public interface ProgramFolders {

    /** A folder of one run's own until it is closed; its user id may read it, and nobody may write to it. */
    record ProgramFolder(Path folder) implements AutoCloseable {

        @Override
        public void close() {
            try {
                FileSystemUtils.deleteRecursively(folder.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException("The folder of a run cannot be removed", e);
            }
        }
    }

    /** @param writer lays the program's files down in the empty folder that it is given */
    ProgramFolder open(Consumer<Path> writer);

    /** For what many runs share: {@code folder} itself where they may read it, else a copy that is made once and stays. */
    Path shared(Path folder);
}
