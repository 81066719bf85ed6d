package io.execfabric.hotupdate.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.run.SandboxFixture;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.support.LoggedProblems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each hostile script runs as a tenant's would, told where its targets are. It must have got nothing, reached nothing, left
 * nothing behind; the table that is printed says what stopped it.
 */
class SandboxAttackTests {

    private static final String ROW = "%-7s %-66s %6d ms  %s%n";

    @TempDir
    Path home;

    private SandboxFixture sandbox;
    private AttackedHost host;

    @BeforeEach
    void open() throws IOException {
        sandbox = new SandboxFixture(home, true);
        host = new AttackedHost(home);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
        sandbox.close();
    }

    static Stream<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isStopped(Attack attack) throws IOException {
        boolean possible =
                sandbox.groups.words().isPresent() || attack.said("needs", "").isEmpty();
        assumeTrue(possible, "this host has no memory cgroup to write to, which alone stops this");
        attack.layInto(sandbox.folder);

        SandboxResult result;
        try (LoggedProblems problems = new LoggedProblems()) {
            result = sandbox.runs.run(job(attack), sandbox.said);
            assertThat(problems.errors()).isEmpty();
        }

        String out = sandbox.said.out();
        assertThat(out).doesNotContain("BREACH");
        assertEnded(attack, result);
        await().atMost(2, SECONDS).until(() -> SandboxFixture.living(host.mark) == 0);
        assertThat(host.reached()).isEmpty();
        assertThat(host.abstractConnections()).isZero();
        assertThat(result.files()).noneMatch(file -> host.isSecret(file.content()));
        assertThat(result.files()).allSatisfy(file -> new RelativePath(file.name()));
        System.out.printf(
                ROW, attack.language().word(), attack.title(), result.duration().toMillis(), held(out, result));
    }

    private SandboxJob job(Attack attack) {
        SandboxLimits limits =
                sandbox.limits.withWallTime(Duration.ofSeconds(Long.parseLong(attack.said("wall", "120"))));
        String input = "x".repeat(Integer.parseInt(attack.said("input", "2")));
        SandboxJob plain = ScriptJob.of(sandbox.id, sandbox.folder, attack.language(), '"' + input + '"', limits);
        Map<String, String> environment = new HashMap<>(host.targets());
        plain.environment().forEach((name, value) -> {
            if (name.equals(ScriptJob.ARTIFACT_DIR)) {
                environment.put(name, value);
            }
        });
        return new SandboxJob(
                plain.id(),
                plain.folder(),
                plain.command(),
                environment,
                plain.input(),
                plain.collectFiles(),
                plain.limits());
    }

    private static void assertEnded(Attack attack, SandboxResult result) {
        String ends = attack.said("ends", "EXITED");
        if (!ends.equals("any")) {
            assertThat(result.outcome()).isEqualTo(Outcome.valueOf(ends));
        }
        if (result.outcome() == Outcome.TIMED_OUT) {
            assertThat(result.duration()).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** What stopped it, in the kernel's words. */
    private static String held(String out, SandboxResult result) {
        String reasons = out.lines()
                .filter(line -> line.startsWith("held"))
                .map(line -> line.substring(line.lastIndexOf(" - ") + 1).replaceFirst("^- ", ""))
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? result.outcome().name() : reasons;
    }

    @Test
    void theAttacksSucceedWhereThereIsNoSandbox() throws IOException, InterruptedException {
        for (String name : new String[] {"platform-files", "tcp", "unix-sockets", "environments"}) {
            Attack attack = attacks()
                    .filter(one -> one.script().endsWith(name + ".py"))
                    .findFirst()
                    .orElseThrow();
            attack.layInto(sandbox.folder);
            ProcessBuilder process =
                    new ProcessBuilder("/usr/bin/python3", "main.py").directory(sandbox.folder.toFile());
            process.environment().putAll(host.targets());
            String out = new String(process.start().getInputStream().readAllBytes());

            assertThat(out).as(name).contains("BREACH");
        }
    }
}
