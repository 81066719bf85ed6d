package io.execfabric.hotupdate.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTests {

    @TempDir
    Path home;

    private SandboxFixture sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = new SandboxFixture(home, true);
        sandbox.collectFiles = true;
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @Test
    void filesComeBackInOrderOfNameWithTheExitCode() throws IOException {
        SandboxResult result =
                sandbox.shell("cd /job/artifacts; mkdir sub; echo b > sub/'ü b.txt'; echo a > a; exit 5");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.problem()).isEmpty();
        assertThat(result.files()).extracting(GeneratedFile::name).containsExactly("a", "sub/ü b.txt");
        assertThat(new String(result.files().get(1).content(), StandardCharsets.UTF_8))
                .isEqualTo("b\n");
    }

    @Test
    void nothingComesBackUnlessAskedFor() throws IOException {
        sandbox.collectFiles = false;

        assertThat(sandbox.shell("echo a > /job/artifacts/a").files()).isEmpty();
    }

    @Test
    void linksAndPipesAreNotFollowedButNamed() throws IOException {
        SandboxResult result = sandbox.shell("cd /job/artifacts; ln -s /etc/passwd link; mkfifo pipe; echo a > a");

        assertThat(result.files()).extracting(GeneratedFile::name).containsExactly("a");
        assertThat(result.problem()).contains("link (not a regular file)", "pipe (not a regular file)");
    }

    @Test
    void tooManyFilesAreCutAndNamed() throws IOException {
        SandboxResult result = sandbox.shell("touch /job/artifacts/f{100..189}");

        assertThat(result.files()).hasSize(50);
        assertThat(result.problem()).contains("f150 (more than 50 files)", "and 30 more");
    }

    @Test
    void tooLargeFilesAreLeftOutAndNamed() throws IOException {
        SandboxResult result =
                sandbox.shell("cd /job/artifacts; for f in a b c; do head -c 14000000 /dev/zero > $f; done; exit 0");

        assertThat(result.exitCode()).isZero();
        assertThat(result.files()).extracting(GeneratedFile::name).containsExactly("a", "b");
        assertThat(result.problem()).contains("c (too large)");
    }

    @Test
    void anArchiveThatAProgramForgedIsOnlyData() throws IOException {
        Path archive = home.resolve("forged.tar");
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            for (String name : new String[] {"../../escape", "/etc/cron.d/x", "sub/../../up", "fine", "fine"}) {
                TarArchiveEntry entry = new TarArchiveEntry(name, true);
                entry.setSize(1);
                out.putArchiveEntry(entry);
                out.write('x');
                out.closeArchiveEntry();
            }
        }

        GeneratedFiles read = GeneratedFiles.read(archive, sandbox.limits);

        assertThat(read.files()).extracting(GeneratedFile::name).containsExactly("fine");
        assertThat(read.problem()).contains("one with an unusable name", "fine (twice)");
    }

    @Test
    void anArchiveOfRubbishIsNoFailureOfTheRun() throws IOException {
        byte[] rubbish = new byte[5000];
        new Random(7).nextBytes(rubbish);

        GeneratedFiles read = GeneratedFiles.read(Files.write(home.resolve("rubbish.tar"), rubbish), sandbox.limits);

        assertThat(read.files()).isEmpty();
        assertThat(read.problem()).isNotEmpty();
    }
}
