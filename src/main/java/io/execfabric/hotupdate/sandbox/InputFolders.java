package io.execfabric.hotupdate.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Lays files down for {@link SandboxJob#inputFiles} as long as a run needs them; what a dead server left goes at the next start. */
@Component
public class InputFolders {

    private final WorkArea area;

    InputFolders(WorkArea area) {
        this.area = area;
    }

    /** @param files by name inside the sandbox */
    public <T> T during(Map<String, byte[]> files, Function<Map<String, Path>, T> work) {
        try {
            Path folder = area.inputs();
            try {
                return work.apply(laid(folder, files));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of a run cannot be laid down", e);
        }
    }

    private static Map<String, Path> laid(Path folder, Map<String, byte[]> files) throws IOException {
        Map<String, Path> laid = new HashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            laid.put(file.getKey(), Files.write(folder.resolve("file-" + laid.size()), file.getValue()));
        }
        return laid;
    }
}
