package io.execfabric.hotupdate.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes a package's files in for a scan: texts one behind the other into a single file, since making thousands of files takes
 * longer than looking at them; all others as findings.
 */
final class ScanContents {

    /** What the single file is called; the tools know it by this name. */
    private static final String TEXTS = "texts";

    private final List<ScannedFile> files = new ArrayList<>();
    private final List<ScanFinding> unreadable = new ArrayList<>();
    private OutputStream texts = OutputStream.nullOutputStream();
    private long written;

    void fill(Path directory, Consumer<ScanContents> filling) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve(TEXTS)))) {
            texts = out;
            filling.accept(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file in; {@code content} is read, not closed. */
    void add(String path, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(ScanFolder.MAX_TEXT + 1);
        String problem = FileContent.problem(bytes, ScanFolder.MAX_TEXT);
        if (problem != null) {
            ScanSeverity severity = FileContent.isProgram(bytes) ? ScanSeverity.HIGH : ScanSeverity.LOW;
            unreadable.add(
                    new ScanFinding(ScanFolder.TOOL, "unreadable", severity, ScanCategory.BINARY, path, null, problem));
            return;
        }
        FileKind kind = FileKind.of(path, firstLine(bytes));
        files.add(new ScannedFile("f" + files.size() + kind.suffix(), path, kind, written, bytes.length));
        texts.write(bytes);
        written += bytes.length;
    }

    List<ScannedFile> files() {
        return List.copyOf(files);
    }

    List<ScanFinding> unreadable() {
        return List.copyOf(unreadable);
    }

    private static String firstLine(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.UTF_8);
        return head.lines().findFirst().orElse("");
    }
}
