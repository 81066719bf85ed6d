package io.execfabric.hotupdate.sandbox.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.command.SeccompProgram;
import io.execfabric.hotupdate.sandbox.host.SandboxProperties;
import io.execfabric.hotupdate.sandbox.run.SandboxFixture;
import io.execfabric.hotupdate.sandbox.run.SandboxRuns;
import io.execfabric.hotupdate.sandbox.run.SelfTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryGroupTests {

    private static final String MANY = """
            import os, time
            for _ in range(6):
                if os.fork() == 0:
                    held = bytearray(300 << 20)
                    time.sleep(2)
                    os._exit(0)
            print([os.wait()[1] for _ in range(6)].count(9) > 0)
            """;

    @TempDir
    Path home;

    private SandboxFixture sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = new SandboxFixture(home, true);
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @Nested
    class WhereTheHostHasOne {

        @BeforeEach
        void hasOne() {
            assumeTrue(sandbox.groups.words().isPresent(), "this host has no memory cgroup to write to");
        }

        @Test
        void allProcessesOfARunAreBoundedTogetherAndTheRunSaysSo() throws IOException {
            SandboxResult result = sandbox.python(MANY);

            assertThat(sandbox.said.out() + result.exitCode()).containsAnyOf("True", "137");
            assertThat(result.problem()).isEqualTo("The run needed more than its 512 MiB of memory.");
        }

        @Test
        void theNextRunInTheSameGroupStartsAfresh() throws IOException {
            sandbox.python(MANY);

            SandboxResult next = sandbox.shell("exit 0");

            assertThat(next.exitCode()).isZero();
            assertThat(next.problem()).isEmpty();
            assertThat(ours()).hasSize(1);
        }

        @Test
        void noGroupIsLeftWhenTheServerEnds() throws IOException {
            sandbox.shell("exit 0");
            assertThat(ours()).isNotEmpty();

            sandbox.groups.destroy();

            assertThat(ours()).isEmpty();
        }

        @Test
        void theGroupsOfAServerThatWasKilledGoAtTheNextStart() throws IOException {
            Path dead = Files.createDirectory(parent().resolve("hot-update-" + deadProcess() + "-1-1"));

            new MemoryGroups(new SandboxProperties(20001, false, null));

            assertThat(dead).doesNotExist();
        }

        private long deadProcess() throws IOException {
            Process process = new ProcessBuilder("/bin/true").start();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return process.pid();
        }

        private List<Path> ours() throws IOException {
            String prefix =
                    "hot-update-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(sandbox.groups);
            try (Stream<Path> groups = Files.list(parent())) {
                return groups.filter(group -> group.getFileName().toString().startsWith(prefix))
                        .toList();
            }
        }

        private Path parent() throws IOException {
            return MemoryCgroup.parent(null).orElseThrow();
        }
    }

    @Test
    void aPlaceThatIsNoMemoryGroupIsNotUsed() {
        assertThat(new MemoryGroups(new SandboxProperties(20001, false, home)).words())
                .isEmpty();
    }

    @Test
    void aHostWithoutGroupsRunsAllTheSameAndSaysWhatIsWeaker() throws IOException {
        MemoryGroups none = new MemoryGroups(new SandboxProperties(20001, false, home));
        SandboxRuns runs = new SandboxRuns(sandbox.area, sandbox.commandLine, none);
        Files.writeString(sandbox.folder.resolve("main.sh"), "exit 3");

        SandboxResult result = runs.run(sandbox.job("/usr/bin/bash", "main.sh"), sandbox.said);
        IsolationReport report = new SelfTest(
                        runs,
                        sandbox.area,
                        new SeccompProgram(sandbox.area),
                        none,
                        new SandboxProperties(20001, false, home),
                        () -> "probe")
                .report();

        assertThat(result.outcome()).isEqualTo(Outcome.EXITED);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(report.isolated()).isTrue();
        assertThat(report.weaker()).singleElement().asString().contains("per process, not per run");
    }

    @Test
    void aDelegatedGroupOfTheSecondKindIsKnownByItsController() throws IOException {
        Files.writeString(home.resolve("cgroup.subtree_control"), "cpu memory pids\n");

        assertThat(MemoryCgroup.of(home)).contains(MemoryCgroup.V2);

        Files.writeString(home.resolve("cgroup.subtree_control"), "cpu pids\n");
        assertThat(MemoryCgroup.of(home)).isEmpty();
    }
}
