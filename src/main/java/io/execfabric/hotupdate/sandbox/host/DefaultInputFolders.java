package io.execfabric.hotupdate.sandbox.host;

import io.execfabric.hotupdate.sandbox.InputFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

@Component
class DefaultInputFolders implements InputFolders {

    private final WorkArea area;

    DefaultInputFolders(WorkArea area) {
        this.area = area;
    }

    @Override
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
