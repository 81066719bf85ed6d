package io.execfabric.hotupdate.sandbox.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.execfabric.hotupdate.sandbox.Attack;
import io.execfabric.hotupdate.sandbox.Interpreter;
import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that are after the record of what they do: it stays, or it says that something is missing from it. */
class SandboxEvidenceTests {

    /** What the record must show at the end of each attack on it. */
    private static final String DEED = """

            import socket, subprocess
            open('/job/deed', 'w').close()
            subprocess.run(['/usr/bin/id', 'deed'], capture_output=True)
            try:
                socket.create_connection(('10.9.8.7', 6), 1)
            except OSError:
                pass
            """;

    @TempDir
    Path home;

    private SandboxFixture sandbox;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.isExecutable(Path.of(HostPrograms.STRACE)), "strace");
        sandbox = new SandboxFixture(home, true);
        sandbox.limits = SandboxLimits.standard().withWallTime(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    static Stream<Attack> attacksOnTheObserver() {
        return Attack.all()
                .filter(attack -> attack.script().getFileName().toString().startsWith("observer."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacksOnTheObserver")
    void theObserverIsOutOfReach(Attack attack) throws IOException {
        attack.layInto(sandbox.folder);
        sandbox.environment = java.util.Map.of("RUNNER_PID", "1");

        ObservedRun run = sandbox.observe(Interpreter.command(attack.language()).toArray(String[]::new));

        assertThat(sandbox.said.out()).contains("held").doesNotContain("BREACH");
        assertThat(run.observation().gap()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // every descriptor and every process, by every door
                """
                import os
                for pid in os.listdir('/proc'):
                    for fd in range(16):
                        for path in ('/proc/%s/fd/%d' % (pid, fd), '/dev/fd/%d' % fd):
                            try:
                                os.close(os.open(path, os.O_WRONLY | os.O_TRUNC | os.O_APPEND))
                            except OSError:
                                pass
                for fd in range(16):
                    try:
                        os.ftruncate(fd, 0)
                    except OSError:
                        pass
                for pid in os.listdir('/proc'):
                    if pid.isdigit() and int(pid) != os.getpid():
                        os.kill(int(pid), 9)
                """,
                // processes that leave: a daemon, a thread of another's making
                """
                import os
                for _ in range(2):
                    if os.fork() != 0:
                        os.waitpid(-1, 0)
                        os._exit(0)
                    os.setsid()
                """,
                // a name like the sandbox's own, and its first process' signal to everybody
                """
                import ctypes, os, signal
                ctypes.CDLL(None).prctl(15, b'bwrap', 0, 0, 0)
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                if os.fork() == 0:
                    signal.pause()
                os.kill(-1, signal.SIGTERM)
                """
            })
    void theRecordStays(String attack) throws IOException {
        ObservedRun run = sandbox.observePython(attack + DEED);

        assertDeed(run);
        assertThat(run.observation().gap()).isNull();
    }

    /** Who decides about another's calls is asked before the observer, and could let them pass unseen. */
    @Test
    void noCallIsDecidedAboutByTheScriptItself() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import ctypes, errno, fcntl, os, struct, threading
                libc = ctypes.CDLL(None, use_errno=True)
                steps = [(0x20, 0, 0, 0), (0x15, 0, 1, 257), (6, 0, 0, 0x7fc00000), (6, 0, 0, 0x7fff0000)]
                code = ctypes.create_string_buffer(b''.join(struct.pack('HBBI', *step) for step in steps))
                listener = []
                def let_all_pass():
                    while True:
                        call = bytearray(80)
                        fcntl.ioctl(listener[0], 0xc0502100, call)
                        fcntl.ioctl(listener[0], 0xc0182101, call[:8] + struct.pack('qiI', 0, 0, 1))
                threading.Thread(target=let_all_pass, daemon=True)
                filter = struct.pack('HxxxxxxQ', len(steps), ctypes.addressof(code))
                listener.append(libc.syscall(317, 1, 8, filter))
                print(listener[0], errno.errorcode[ctypes.get_errno()])
                if listener[0] >= 0:
                    threading.Thread(target=let_all_pass, daemon=True).start()
                """ + DEED);

        assertThat(sandbox.said.out()).isEqualTo("-1 EPERM\n");
        assertDeed(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)", """
                if len(sys.argv) == 1:
                    shutil.copy('/usr/bin/python3', '/job/p')
                    os.chmod('/job/p', 0o111)
                    os.execv('/job/p', ['/job/p', '-S', '/app/main.py', 'again'])
                """})
    void aProcessThatClosesItselfIsSeenAllTheSameAndTheRecordSaysWhatIsUnsure(String attack) throws IOException {
        ObservedRun run = sandbox.observePython("import ctypes, os, shutil, sys\n" + attack + DEED);

        assertDeed(run);
        assertThat(run.observation().gap()).startsWith("the script hid its descriptors");
    }

    @Test
    void aFloodPushesNoProgramAndNoConnectionOutOfTheRecord() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import os
                open('/job/before', 'w').close()
                for i in range(3000):
                    try:
                        os.unlink('/nowhere/%d/%s' % (i, 'x/' * 500))
                    except OSError:
                        pass
                """ + DEED);

        assertThat(run.result().exitCode()).isZero();
        assertThat(run.observation().gap()).isEqualTo("the script did more than is kept here");
        assertThat(run.observation().files()).contains("/job/before");
        assertThat(run.observation().programs()).containsExactly("/usr/bin/id deed");
        assertThat(run.observation().connections()).containsExactly("10.9.8.7:6");
    }

    @Test
    void aScriptThatUsesAllMemoryDoesNotHaveItsObserverKilled() throws IOException {
        assumeTrue(sandbox.groups.words().isPresent(), "this host has no memory cgroup to write to");
        sandbox.limits = sandbox.limits.with(java.util.Map.of(io.execfabric.hotupdate.shared.RunLimit.MEMORY_MIB, 64));

        ObservedRun run = sandbox.observePython(DEED + """
                import os
                for _ in range(60):
                    os.set_inheritable(os.memfd_create('m', 0), True)
                fill = 'head -c 15000000 /dev/zero > /proc/self/fd/'
                os.execv('/usr/bin/dash', ['sh', '-c', 'i=3; while [ $i -lt 60 ]; do %s$i; i=$((i+1)); done' % fill])
                """);

        assertThat(run.result().outcome()).isEqualTo(Outcome.EXITED);
        assertThat(run.result().exitCode()).isNotZero();
        assertThat(run.result().problem()).contains("64 MiB of memory");
        assertThat(run.observation().files()).contains("/job/deed");
        assertThat(run.observation().gap()).isNull();
    }

    @Test
    void anObserverThatDiesTakesTheScriptAlongAndTheRecordSaysSo() throws IOException {
        CompletableFuture<ObservedRun> running = CompletableFuture.supplyAsync(
                () -> observe("touch /job/deed; sleep 8123457; touch /job/unseen"), work -> new Thread(work).start());
        await().atMost(20, SECONDS).until(() -> SandboxFixture.living("8123457") > 0);

        observer().destroyForcibly();

        ObservedRun run = running.join();
        assertThat(run.result().outcome()).isEqualTo(Outcome.EXITED);
        assertThat(run.result().exitCode()).isEqualTo(137);
        assertThat(run.observation().files()).containsExactly("/job/deed");
        assertThat(run.observation().gap()).isEqualTo("the record of the run breaks off before its end");
        await().atMost(5, SECONDS).until(() -> SandboxFixture.living("8123457") == 0);
    }

    @Test
    void aRecordWithoutEvenTheScriptsStartIsNoRecordOfNothing() throws IOException {
        Path blind = Files.writeString(home.resolve("blind"), """
                #!/bin/sh
                while [ "$1" != -- ]; do shift; done
                shift
                exec "$@"
                """);
        Files.setPosixFilePermissions(blind, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (SandboxFixture unseen = new SandboxFixture(home, true, blind.toString())) {
            Sandbox host = new BubblewrapSandbox(unseen.runs, unseen.tracing, unseen.selfTest());
            Files.writeString(unseen.folder.resolve("main.sh"), "echo ran");

            ObservedRun run = host.observe(unseen.job("/usr/bin/bash", "main.sh"), unseen.said);

            assertThat(unseen.said.out()).isEqualTo("ran\n");
            assertThat(run.observation().unknown()).startsWith("the record of the run was lost");
            assertThat(run.observation().gap()).isNotNull();
        }
    }

    private ObservedRun observe(String shell) {
        try {
            return sandbox.observeShell(shell);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProcessHandle observer() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").equals(HostPrograms.STRACE))
                .findFirst()
                .orElseThrow();
    }

    private static void assertDeed(ObservedRun run) {
        assertThat(run.observation().files()).contains("/job/deed");
        assertThat(run.observation().programs()).contains("/usr/bin/id deed");
        assertThat(run.observation().connections()).contains("10.9.8.7:6");
    }
}
