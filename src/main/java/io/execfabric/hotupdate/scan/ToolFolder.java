package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our own scripts for the tools, out of this program and on disk, with the libraries they use beside them. */
@Component
class ToolFolder {

    private static final String LIBRARIES = "node_modules";

    private final Path scripts;
    private final Path libraries;
    private final ProgramFolders folders;
    private final Map<Path, Path> shared = new ConcurrentHashMap<>();

    ToolFolder(HotUpdateProperties places, ScanProperties properties, ProgramFolders folders) throws IOException {
        this.folders = folders;
        this.scripts = Files.createDirectories(places.scratch().resolve("scanners"));
        this.libraries = present(properties.libraries()).resolve(LIBRARIES);
        Files.createDirectories(scripts.resolve(LIBRARIES));
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:scan/*")) {
            write(script);
        }
    }

    /** Read-only places of each tool's run. */
    Map<String, Path> mounts() {
        Map<String, Path> mounts = new TreeMap<>(Map.of("", shared(scripts)));
        if (Files.isDirectory(libraries)) {
            mounts.put(LIBRARIES, shared(libraries));
        }
        return mounts;
    }

    private Path shared(Path folder) {
        return shared.computeIfAbsent(folder, folders::shared);
    }

    /** Where a library lies on this host, once it is installed. */
    Path library(String name) {
        return libraries.resolve(name);
    }

    /** The folder itself, not a link to it: a later installation leaves this server what it started with. */
    private static Path present(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
    }

    private void write(Resource script) throws IOException {
        Path file = scripts.resolve(String.valueOf(script.getFilename()));
        try (InputStream in = script.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
