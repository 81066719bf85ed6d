package io.execfabric.hotupdate.submission.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Folders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageDigestTests {

    private static final String SHELL_LINE =
            "find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum -- | sha256sum";

    @Test
    void aTenantComputesTheSameDigestInAShell(@TempDir Path directory) throws Exception {
        Map<String, byte[]> folder = Folders.goodPython();
        Folders.with(folder, "lib/工具 😀.py", "x");
        Folders.with(folder, "lib.txt", "y");
        Folders.with(folder, "lib/a b.txt", "");
        Folders.with(folder, "Z", "z");
        Folders.with(folder, "-rf", "dash");
        for (Map.Entry<String, byte[]> file : folder.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }

        assertThat(PackageDigest.of(MemoryFolder.of(folder)).hex()).isEqualTo(shell(directory));
    }

    private static String shell(Path directory) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", SHELL_LINE)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.substring(0, 64);
    }
}
