package io.execfabric.hotupdate.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeccompProgramTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void theCheckedInFilterIsWhatItsSourceMakes(String architecture) throws Exception {
        assumeThat(Path.of("/usr/bin/gcc")).exists();
        assumeThat(Path.of("/usr/include/seccomp.h")).exists();
        Path source = Files.write(directory.resolve("filter.c"), SandboxResource.required("seccomp-filter.c"));
        Path generator = directory.resolve("filter");
        assertThat(output("/usr/bin/gcc", "-o", generator.toString(), source.toString(), "-lseccomp"))
                .isEmpty();
        assumeThat(output(generator.toString())).isEqualTo("2.5.4\n");

        Path made = directory.resolve("made.bpf");
        output(generator.toString(), architecture, made.toString());
        Path observed = directory.resolve("observed.bpf");
        output(generator.toString(), architecture, observed.toString(), "observed");

        assertThat(made).hasBinaryContent(SandboxResource.required("seccomp-" + architecture + ".bpf"));
        assertThat(observed).hasBinaryContent(SandboxResource.required("seccomp-observed-" + architecture + ".bpf"));
    }

    @Test
    void thisProcessorHasAFilter() {
        assertThat(SandboxResource.bytes(SeccompProgram.resourceName())).isPresent();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
