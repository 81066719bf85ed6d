package io.execfabric.hotupdate.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import io.execfabric.hotupdate.sandbox.run.SandboxFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that is root does; the ordinary user's way is what all other tests try when they run as one. */
class RunUserTests {

    @TempDir
    Path home;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
    }

    @Test
    void runsHaveAnUnprivilegedUserIdOnTheHost() throws IOException {
        try (SandboxFixture sandbox = new SandboxFixture(home, true)) {
            CompletableFuture<SandboxResult> run = CompletableFuture.supplyAsync(
                    () -> sandbox.run("/usr/bin/sleep", "8123456"), work -> new Thread(work).start());
            await().until(() -> SandboxFixture.living("8123456") > 0);

            assertThat(ownersOfProcessesBelowThisOne()).isNotEmpty().containsOnly(20001);

            sandbox.runs.cancel(sandbox.id);
            run.join();
        }
    }

    @Test
    void aHomeThatOthersCannotPassThroughWorksToo() throws IOException {
        try (SandboxFixture sandbox = new SandboxFixture(home, false)) {
            Files.createDirectories(sandbox.folder.resolve("lib"));
            Path helper = Files.writeString(sandbox.folder.resolve("lib/helper.sh"), "echo helped");
            Files.createSymbolicLink(sandbox.folder.resolve("link"), helper);
            sandbox.inputFiles = java.util.Map.of("data.csv", Files.writeString(home.resolve("upload"), "1;2"));

            SandboxResult result = sandbox.shell("bash lib/helper.sh; cat /job/uploads/data.csv; test -e link");

            assertThat(sandbox.said.out()).isEqualTo("helped\n1;2");
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(sandbox.selfTest().report().isolated()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOrdinaryUserStartsTheSameLineWithoutChangingUsers(boolean observed)
            throws IOException, InterruptedException {
        try (SandboxFixture sandbox = new SandboxFixture(home, true);
                RunFolder folder = sandbox.area.open()) {
            Files.writeString(
                    sandbox.folder.resolve("main.sh"), "cat; (exec 3<>/proc/1/mem) 2>/dev/null && exit 7; exit 6");
            List<String> line = new ArrayList<>(sandbox.commandLine.of(
                    sandbox.job("/usr/bin/bash", "main.sh"), folder, MemoryGroup.NONE, observed));
            List<String> prefix = sandbox.area.user().prefix();
            int at = java.util.Collections.indexOfSubList(line, prefix);
            line.subList(at, at + prefix.size()).clear();
            line.addAll(0, new RunUser(true, 20002).prefix());
            giveTo(20002, folder);
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().clear();

            Process process = builder.start();
            process.getOutputStream().close();

            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.message()).isEmpty();
            assertThat(folder.exitCode()).isEqualTo(6);
            assertThat(Files.size(folder.trace()) > 0).isEqualTo(observed);
        }
    }

    private static void giveTo(int uid, RunFolder folder) throws IOException {
        for (Path file :
                List.of(folder.input(), folder.artifacts(), folder.status(), folder.messages(), folder.trace())) {
            Files.setAttribute(file, "unix:uid", uid);
        }
    }

    private static List<Object> ownersOfProcessesBelowThisOne() {
        try (Stream<ProcessHandle> processes = ProcessHandle.current().descendants()) {
            return processes.map(RunUserTests::owner).toList();
        }
    }

    private static Object owner(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("Uid:"))
                    .map(line -> Integer.valueOf(line.split("\\s+")[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
