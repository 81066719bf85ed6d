package io.execfabric.hotupdate.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a package's files into the folder of a scan: texts under names of ours, all others as findings. */
final class ScanContents {

    private final List<ScannedFile> files = new ArrayList<>();
    private final List<ScanFinding> unreadable = new ArrayList<>();
    private @Nullable Path directory;

    void fill(Path empty, Consumer<ScanContents> filling) {
        directory = empty;
        filling.accept(this);
    }

    /** Takes a file in; {@code content} is read, not closed. */
    void add(String path, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(ScanFolder.MAX_TEXT + 1);
        String problem = FileContent.problem(bytes, ScanFolder.MAX_TEXT);
        if (problem != null) {
            ScanSeverity severity = FileContent.isProgram(bytes) ? ScanSeverity.HIGH : ScanSeverity.LOW;
            unreadable.add(new ScanFinding(
                    ScanFolder.TOOL, "unreadable", severity, ScanCategory.BINARY, path, null, problem));
            return;
        }
        FileKind kind = FileKind.of(path, firstLine(bytes));
        ScannedFile file = new ScannedFile("f" + files.size() + kind.suffix(), path, kind);
        Files.write(Objects.requireNonNull(directory).resolve(file.name()), bytes);
        files.add(file);
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
