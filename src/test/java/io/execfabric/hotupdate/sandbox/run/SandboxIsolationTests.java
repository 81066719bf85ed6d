package io.execfabric.hotupdate.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.health.SandboxHealthIndicator;
import io.execfabric.hotupdate.sandbox.health.WeakenedNotice;
import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class SandboxIsolationTests {

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

    @Test
    void theSelfTestFindsEverythingEnforcedHere() throws IOException {
        IsolationReport report = sandbox.selfTest().report();

        assertThat(report.missing()).isEmpty();
        assertThat(report.isolated()).isTrue();
        assertThat(report.enforced()).hasSize(Probe.values().length + 2);
    }

    @Test
    void theProbesFailOutsideTheSandbox() throws IOException, InterruptedException {
        Path probe = Files.write(home.resolve("probe.sh"), SandboxResource.required("probe.sh"));
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(
                            "/usr/bin/bash", probe.toString(), "" + listener.getLocalPort(), probe.toString())
                    .directory(home.toFile())
                    .start();
            String found = new String(process.getInputStream().readAllBytes());
            process.waitFor();

            assertThat(found).contains("bad network", "bad files", "bad processes", "bad environment", "bad calls");
        }
    }

    @Test
    void noNetworkOfAnyKindIsToBeHad() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sandbox.python("""
                    import socket
                    for family, kind in ((socket.AF_INET, socket.SOCK_STREAM), (socket.AF_INET, socket.SOCK_DGRAM),
                                         (socket.AF_INET6, socket.SOCK_STREAM), (socket.AF_NETLINK, socket.SOCK_RAW)):
                        try:
                            socket.socket(family, kind).connect(('127.0.0.1', %d))
                            print('connected')
                        except OSError as e:
                            print(e.errno)
                    """.formatted(listener.getLocalPort()));
        }

        assertThat(sandbox.said.out()).isEqualTo("97\n97\n97\n97\n");
    }

    @Test
    void noFileOfTheHostOrOfAnotherFolderIsReadable() throws IOException {
        Path other = Files.writeString(home.resolve("other-tenant"), "secret");

        sandbox.shell(
                "cat /etc/shadow /etc/hostname /root/.bashrc " + other + " ../" + other + "; ls /home /var; ls /");

        assertThat(sandbox.said.out().split("\\s+"))
                .containsExactly("app", "bin", "dev", "etc", "job", "lib", "lib64", "proc", "tmp", "usr");
    }

    @Test
    void theFolderAndTheProgramsAreReadOnly() throws IOException {
        SandboxResult result = sandbox.shell("echo x >> main.sh || touch /app/new || touch /usr/new || touch /new"
                + " || mkdir /dev/new || chmod 777 main.sh");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(sandbox.folder).isDirectoryNotContaining("glob:**/new");
    }

    @Test
    void nothingOfTheServersEnvironmentIsVisible() throws IOException {
        sandbox.shell("env | sort; tr '\\0' '\\n' < /proc/1/environ; tr '\\0' ' ' < /proc/1/cmdline");

        assertThat(sandbox.said.out()).doesNotContain("JAVA", "MAVEN", "bwrap", home.toString());
        assertThat(sandbox.said.out().lines().filter(line -> line.startsWith("PATH=")))
                .containsOnly("PATH=/usr/bin:/bin");
    }

    @Test
    void theProgramHoldsNoDescriptorButItsThreeStreams() throws IOException {
        sandbox.python("""
                import os
                print([fd for fd in range(128) if os.path.exists(f'/proc/self/fd/{fd}')])
                """);

        assertThat(sandbox.said.out()).isEqualTo("[0, 1, 2]\n");
    }

    @Test
    void theWorkDirectoryIsBounded() throws IOException {
        SandboxResult result = sandbox.shell(
                "for i in 1 2 3 4 5 6; do head -c 15000000 /dev/zero > /job/$i 2>/dev/null || exit 9; done");

        assertThat(result.exitCode()).isEqualTo(9);
    }

    @Test
    void dangerousSystemCallsAreRefused() throws IOException {
        sandbox.python("""
                import ctypes
                libc = ctypes.CDLL(None, use_errno=True)
                for call in (lambda: libc.unshare(0x10000000), lambda: libc.ptrace(0, 0, 0, 0),
                             lambda: libc.mount(b'none', b'/tmp', b'tmpfs', 0, None), lambda: libc.setns(0, 0)):
                    print(call(), ctypes.get_errno())
                """);

        assertThat(sandbox.said.out()).isEqualTo("-1 1\n".repeat(4));
    }

    @Test
    void aHostThatCannotIsolateRunsNothingAndIsDown() throws IOException {
        Sandbox refusing = onAHostWithoutAFilter(false);

        assertThat(refusing.isolation().missing())
                .containsExactly("there is no system call filter for processors of type riscv64");
        assertThatThrownBy(() -> refusing.run(sandbox.job("/usr/bin/true"), sandbox.said))
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SANDBOX_UNAVAILABLE));
        assertThat(health(refusing, true)).isEqualTo(Status.DOWN);
        assertThat(health(refusing, false)).as("on a node that runs nothing").isEqualTo(Status.UP);
    }

    @Test
    void aHostThatCannotIsolateRunsAllTheSameWhereThatIsChosenForDevelopmentAndNeverLooksUp() throws IOException {
        Sandbox weakened = onAHostWithoutAFilter(true);
        Files.writeString(sandbox.folder.resolve("main.sh"), "echo ran; grep Seccomp: /proc/self/status");

        SandboxResult result = weakened.run(sandbox.job("/usr/bin/bash", "main.sh"), sandbox.said);

        assertThat(result.exitCode()).isZero();
        assertThat(sandbox.said.out()).contains("ran", "Seccomp:\t0");
        assertThat(weakened.isolation().isolated()).isFalse();
        assertThat(health(weakened, true)).isEqualTo(SandboxHealthIndicator.WEAKENED);
        List<Object> told = new ArrayList<>();
        new WeakenedNotice(weakened, told::add).tell();
        assertThat(told).singleElement().asString().contains("SANDBOX_WEAKENED", "no system call filter");
    }

    @Test
    void theChoiceForDevelopmentChangesNothingWhereTheHostCanIsolate() throws IOException {
        Sandbox isolated = new BubblewrapSandbox(sandbox.runs, sandbox.tracing, sandbox.selfTest(true));

        assertThat(isolated.isolation().weakened()).isFalse();
        assertThat(health(isolated, true)).isEqualTo(Status.UP);
        List<Object> told = new ArrayList<>();
        new WeakenedNotice(isolated, told::add).tell();
        assertThat(told).isEmpty();
    }

    /** This very host, with a processor for which there is no filter. */
    private Sandbox onAHostWithoutAFilter(boolean weakened) throws IOException {
        String processor = System.setProperty("os.arch", "riscv64");
        try {
            sandbox.close();
            sandbox = new SandboxFixture(home, true);
            Sandbox made = new BubblewrapSandbox(sandbox.runs, sandbox.tracing, sandbox.selfTest(weakened));
            made.isolation();
            return made;
        } finally {
            System.setProperty("os.arch", processor);
        }
    }

    private static Status health(Sandbox sandbox, boolean runner) {
        return new SandboxHealthIndicator(sandbox, new NodeRoleProperties(runner, true, null))
                .health()
                .getStatus();
    }
}
