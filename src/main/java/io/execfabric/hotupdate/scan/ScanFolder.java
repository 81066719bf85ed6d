package io.execfabric.hotupdate.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The readable texts of a package on disk for the tools, and what is said about the other files; gone when closed. */
final class ScanFolder implements AutoCloseable {

    /** The largest text that the tools get. */
    static final int MAX_TEXT = 2 * 1024 * 1024;

    static final String TOOL = "file types";

    private final Path directory;
    private final List<ScannedFile> files = new ArrayList<>();
    private final List<ScanFinding> unreadable = new ArrayList<>();

    private ScanFolder(Path directory) {
        this.directory = directory;
    }

    static ScanFolder below(Path scratch) {
        try {
            Files.createDirectories(scratch);
            return new ScanFolder(Files.createTempDirectory(scratch, "scan-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file in; {@code content} is read, not closed. */
    void add(String path, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_TEXT + 1);
        String problem = FileContent.problem(bytes, MAX_TEXT);
        if (problem != null) {
            ScanSeverity severity = FileContent.isProgram(bytes) ? ScanSeverity.HIGH : ScanSeverity.LOW;
            unreadable.add(new ScanFinding(TOOL, "unreadable", severity, ScanCategory.BINARY, path, null, problem));
            return;
        }
        FileKind kind = FileKind.of(path, firstLine(bytes));
        ScannedFile file = new ScannedFile("f" + files.size() + kind.suffix(), path, kind);
        Files.write(directory.resolve(file.name()), bytes);
        files.add(file);
    }

    Path directory() {
        return directory;
    }

    List<ScannedFile> files() {
        return List.copyOf(files);
    }

    /** What no tool can read, as findings. */
    List<ScanFinding> unreadable() {
        return List.copyOf(unreadable);
    }

    private static String firstLine(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.UTF_8);
        return head.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
