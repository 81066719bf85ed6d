package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.sandbox.ProgramFolders.ProgramFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The readable texts of a package on disk for the tools, and what is said about the other files; gone when closed. */
final class ScanFolder implements AutoCloseable {

    /** The largest text that the tools get. */
    static final int MAX_TEXT = 2 * 1024 * 1024;

    static final String TOOL = "file types";

    private final ProgramFolder folder;
    private final ScanContents contents;

    private ScanFolder(ProgramFolder folder, ScanContents contents) {
        this.folder = folder;
        this.contents = contents;
    }

    /**
     * Once, and for all tools: none of their runs has to copy it again.
     *
     * @param filling takes the package's files in
     */
    static ScanFolder laid(ProgramFolders folders, Consumer<ScanContents> filling) {
        ScanContents contents = new ScanContents();
        ProgramFolder folder = folders.open(directory -> contents.fill(directory, filling));
        return new ScanFolder(folder, contents);
    }

    Path directory() {
        return folder.folder();
    }

    List<ScannedFile> files() {
        return contents.files();
    }

    /** What no tool can read, as findings. */
    List<ScanFinding> unreadable() {
        return contents.unreadable();
    }

    @Override
    public void close() {
        folder.close();
    }
}
