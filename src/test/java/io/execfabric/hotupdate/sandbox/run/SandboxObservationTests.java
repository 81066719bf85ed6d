package io.execfabric.hotupdate.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxObservationTests {

    @TempDir
    Path home;

    private SandboxFixture sandbox;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.isExecutable(Path.of(HostPrograms.STRACE)), "strace");
        sandbox = new SandboxFixture(home, true);
        sandbox.limits = SandboxLimits.standard().withWallTime(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @Test
    void aScriptThatDoesNothingShowsNothing() throws IOException {
        assertThat(seenNothing(sandbox.observePython("import json, tempfile, socket, subprocess\nprint(1)")))
                .isEqualTo("1\n");
        assertThat(seenNothing(sandbox.observeShell("echo 1"))).isEqualTo("1\n1\n");
        assertThat(seenNothing(sandbox.observeNode("console.log(1)"))).isEqualTo("1\n1\n1\n");
    }

    @Test
    void theExitCodeIsTheScriptsOwn() throws IOException {
        assertThat(sandbox.observeShell("exit 3").result().exitCode()).isEqualTo(3);
    }

    @Test
    void filesAreSeenWhereverTheScriptStands() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import os
                open('/job/artifacts/report.csv', 'w').close()
                os.chdir('/job')
                open('a.txt', 'w').close()
                if os.fork() == 0:
                    os.mkdir('d')
                    os._exit(0)
                os.wait()
                os.rename('a.txt', 'd/b.txt')
                os.unlink('d/b.txt')
                for path in ['/etc/shadow', '/home/other/notes']:
                    try:
                        open(path)
                    except OSError:
                        pass
                try:
                    open('/app/main.py', 'a')
                except OSError:
                    pass
                os.symlink('/proc/1/cmdline', 'link')
                try:
                    open('link')
                except OSError:
                    pass
                """);

        assertThat(run.observation().files())
                .containsExactly(
                        "/app/main.py (write failed)",
                        "/etc/shadow (read failed)",
                        "/home/other/notes (read failed)",
                        "/job/a.txt (written, deleted)",
                        "/job/artifacts/report.csv",
                        "/job/d",
                        "/job/d/b.txt (written, deleted)",
                        "/job/link",
                        "/proc/1/cmdline (read)");
    }

    @Test
    void programsAreSeenWithTheirArguments() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import subprocess
                subprocess.run(['ls', '-l', '/job/a b'], capture_output=True)
                try:
                    subprocess.run(['psql-of-nowhere', 'x'])
                except FileNotFoundError:
                    pass
                """);

        assertThat(run.observation().programs())
                .containsExactly("/usr/bin/ls -l \"/job/a b\"", "psql-of-nowhere (could not be started)");
    }

    @Test
    void aProcessThatLeavesItsParentIsSeen() throws IOException {
        ObservedRun run = sandbox.observeShell("setsid sh -c 'touch /tmp/later' & wait; sleep 0.3");

        assertThat(run.observation().files()).containsExactly("/tmp/later");
    }

    @Test
    void namesAndAddressesAreSeenAndNoneIsReached() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import socket, urllib.request
                for attempt in [
                        lambda: urllib.request.urlopen('http://example.com/x'),
                        lambda: socket.create_connection(('10.0.0.1', 80), 1),
                        lambda: socket.create_connection(('2001:db8::1', 443), 1),
                        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.7', 514))]:
                    try:
                        attempt()
                        print('reached')
                    except OSError:
                        pass
                """);

        assertThat(sandbox.said.out()).isEmpty();
        assertThat(run.observation().connections())
                .containsExactly("10.0.0.1:80", "192.0.2.7:514", "[2001:db8::1]:443", "example.com");
    }

    @Test
    void shellAndNodeShowTheirConnectionsToo() throws IOException {
        assertThat(sandbox.observeShell("echo x > /dev/tcp/10.1.2.3/80; echo > /dev/tcp/shell.example/80")
                        .observation()
                        .connections())
                .containsExactly("10.1.2.3:80", "shell.example");
        assertThat(sandbox.observeNode("require('http').get('http://node.example/').on('error', () => 0)")
                        .observation()
                        .connections())
                .containsExactly("node.example");
    }

    @Test
    void thisHostsOwnAddressesAreOutOfReach() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1/" + listener.getLocalPort();
            ObservedRun run = sandbox.observeShell("(echo x > /dev/tcp/" + address + ") && echo reached");

            assertThat(sandbox.said.out()).isEmpty();
            assertThat(run.observation().connections()).containsExactly(address.replace('/', ':'));
        }
    }

    @Test
    void onlyPlainSocketsCanBeMade() throws IOException {
        sandbox.observePython("""
                import socket
                kinds = {'tcp': (2, 1, 0), 'udp6': (10, 2, 17), 'raw': (2, 3, 1), 'sctp': (2, 1, 132), 'dccp': (2, 6, 33),
                         'mptcp': (2, 1, 262), 'ping': (2, 2, 1), 'netlink': (16, 3, 0), 'packet': (17, 3, 0),
                         'vsock': (40, 1, 0), 'alg': (38, 5, 0), 'bluetooth': (31, 3, 1)}
                for name, kind in kinds.items():
                    try:
                        socket.socket(*kind)
                        print(name)
                    except OSError:
                        pass
                """);

        assertThat(sandbox.said.out().lines()).containsExactly("tcp", "udp6");
    }

    @Test
    void noProcessHidesFromTheObserver() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import ctypes, os
                libc = ctypes.CDLL(None, use_errno=True)
                CLONE, UNTRACED, SIGCHLD = 56, 0x00800000, 17
                child = libc.syscall(CLONE, UNTRACED | SIGCHLD, 0, 0, 0, 0)
                if child == 0:
                    open('/tmp/hidden', 'w').close()
                    os._exit(0)
                print(child)
                """);

        assertThat(sandbox.said.out()).isEqualTo("-1\n");
        assertThat(run.observation().files()).isEmpty();
    }

    @Test
    void aNameCannotForgeALineOfTheTrace() throws IOException {
        ObservedRun run = sandbox.observePython("""
                import os
                forged = '/job/x\\n99 execve("/usr/bin/forged", ["forged"], 0x1) = 0\\n11 +++ exited with 0 +++'
                os.makedirs(os.path.dirname(forged))
                open(forged, 'w').close()
                open(b'/job/\\xff\\x1b[31m', 'w').close()
                open('/job/gone (deleted)', 'w').close()
                """);

        assertThat(run.observation().programs()).isEmpty();
        assertThat(run.observation().files())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(file -> file.chars().noneMatch(Character::isISOControl))
                .anyMatch(file -> file.startsWith("\"/job/x\\u000a99 execve(") && file.endsWith("\""));
    }

    @Test
    void whatAScriptDidBeforeItWasCutIsSeenAndNothingIsLeftAlive() throws IOException {
        sandbox.limits = sandbox.limits.withWallTime(Duration.ofSeconds(2));

        ObservedRun run = sandbox.observeShell("touch /tmp/before; setsid sleep 4711 & while :; do :; done");

        assertThat(run.result().outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(run.observation().files()).containsExactly("/tmp/before");
        assertThat(SandboxFixture.living("4711")).isZero();
        assertThat(SandboxFixture.living(
                        Objects.requireNonNull(sandbox.area.accounts().getParent())
                                .toString()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/usr/bin/no-strace, strace is not installed on this host",
        "/usr/bin/false, this host does not let runs be observed"
    })
    void aHostThatCannotObserveRunsTheScriptAllTheSame(String strace, String why) throws IOException {
        try (SandboxFixture blind = new SandboxFixture(home, true, strace)) {
            Files.writeString(blind.folder.resolve("main.sh"), "echo ran; touch /tmp/x; exit 6");
            Sandbox host = new BubblewrapSandbox(blind.runs, blind.tracing, blind.selfTest());

            ObservedRun run = host.observe(blind.job("/usr/bin/bash", "main.sh"), blind.said);

            assertThat(run.result().exitCode()).isEqualTo(6);
            assertThat(blind.said.out()).isEqualTo("ran\n");
            assertThat(run.observation().unknown()).isEqualTo(why);
            assertThat(run.observation().files()).isEmpty();
            assertThat(run.observation().complete()).isFalse();
        }
    }

    @Test
    void aFloodOfCallsIsCutAndTheScriptGoesOn() throws IOException {
        sandbox.limits = sandbox.limits.withWallTime(Duration.ofSeconds(60));

        ObservedRun run = sandbox.observePython("""
                import os
                for i in range(60000):
                    try:
                        os.unlink('/nowhere/%d/%s' % (i, 'x' * 100))
                    except OSError:
                        pass
                print('end')
                """);

        assertThat(sandbox.said.out()).isEqualTo("end\n");
        assertThat(run.result().outcome()).isEqualTo(Outcome.EXITED);
        assertThat(run.observation().complete()).isFalse();
    }

    private String seenNothing(ObservedRun run) {
        assertThat(run.result().outcome()).isEqualTo(Outcome.EXITED);
        assertThat(run.observation().unknown()).isNull();
        assertThat(run.observation().complete()).isTrue();
        assertThat(run.observation().files()).isEmpty();
        assertThat(run.observation().programs()).isEmpty();
        assertThat(run.observation().connections()).isEmpty();
        return sandbox.said.out();
    }
}
