package io.execfabric.hotupdate.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder on this disk, packed by the programs that people pack with. */
public final class PackingTool {

    private static final String ARCHIVE = "packed.zip";

    private final Path work;
    private final Path folder;

    public PackingTool(Path work) {
        this.work = work;
        this.folder = work.resolve("folder");
    }

    /** Puts the files on the disk. */
    public PackingTool holding(Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackingTool linking(String path, String target) {
        try {
            Path link = folder.resolve(path);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive that {@code command} makes of the folder, in which it runs; {@code ZIP} stands for its path. */
    public byte[] pack(String... command) {
        Path archive = work.resolve(ARCHIVE);
        List<String> words = Arrays.stream(command)
                .map(word -> word.replace("ZIP", archive.toString()))
                .toList();
        try {
            Files.deleteIfExists(archive);
            run(words);
            return Files.readAllBytes(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> words) throws IOException {
        File said = work.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(words + ": " + Files.readString(said.toPath(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
