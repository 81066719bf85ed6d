package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxOutput;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.command.CommandLine;
import io.execfabric.hotupdate.sandbox.command.SeccompProgram;
import io.execfabric.hotupdate.sandbox.command.Tracing;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import io.execfabric.hotupdate.sandbox.host.SandboxProperties;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroups;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real sandbox on this host, and a folder for a script. */
public final class SandboxFixture implements AutoCloseable {

    public final WorkArea area;
    final Tracing tracing;
    public final CommandLine commandLine;
    public final MemoryGroups groups;
    public final SandboxRuns runs;
    public final Path folder;
    public final Said said = new Said();
    public SandboxLimits limits = SandboxLimits.standard().withWallTime(Duration.ofSeconds(60));
    byte[] input = new byte[0];
    boolean inputAsFile;
    Map<String, String> environment = Map.of();
    public Map<String, Path> inputFiles = Map.of();
    boolean collectFiles;
    public String id = UUID.randomUUID().toString();

    /** In a home that every user of the host can pass through, if {@code open}, else in one that only its owner can. */
    public SandboxFixture(Path home, boolean open) throws IOException {
        this(home, open, HostPrograms.STRACE);
    }

    /** With another program in place of the one that observes. */
    public SandboxFixture(Path home, boolean open, String strace) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rwx------"));
        SandboxProperties properties = new SandboxProperties(20001, false, null);
        area = new WorkArea(new HotUpdateProperties(home), properties);
        SeccompProgram filter = new SeccompProgram(area);
        tracing = new Tracing(filter, strace);
        commandLine = new CommandLine(area, filter, tracing);
        groups = new MemoryGroups(properties);
        runs = new SandboxRuns(area, commandLine, groups);
        folder = Files.createDirectories(home.resolve("skill"));
    }

    public SelfTest selfTest() throws IOException {
        return selfTest(false);
    }

    public SelfTest selfTest(boolean weakened) throws IOException {
        return new SelfTest(
                runs,
                area,
                new SeccompProgram(area),
                groups,
                new SandboxProperties(20001, weakened, null),
                () -> UUID.randomUUID().toString());
    }

    public SandboxResult shell(String script) throws IOException {
        Files.writeString(folder.resolve("main.sh"), script);
        return run("/usr/bin/bash", "main.sh");
    }

    public SandboxResult python(String script) throws IOException {
        Files.writeString(folder.resolve("main.py"), script);
        return run("/usr/bin/python3", "-E", "-s", "-B", "main.py");
    }

    public SandboxResult run(String... command) {
        return runs.run(job(command), said);
    }

    /** Runs while being observed. */
    ObservedRun observe(String... command) {
        Observer observer = Observer.watching();
        SandboxResult result = runs.run(job(command), said, observer);
        return new ObservedRun(result, observer.seen());
    }

    ObservedRun observeShell(String script) throws IOException {
        Files.writeString(folder.resolve("main.sh"), script);
        return observe("/usr/bin/bash", "main.sh");
    }

    ObservedRun observePython(String script) throws IOException {
        Files.writeString(folder.resolve("main.py"), script);
        return observe("/usr/bin/python3", "-E", "-s", "-B", "main.py");
    }

    ObservedRun observeNode(String script) throws IOException {
        Files.writeString(folder.resolve("main.js"), script);
        return observe("/usr/bin/node", "main.js");
    }

    public SandboxJob job(String... command) {
        return new SandboxJob(
                id,
                folder,
                List.of(command),
                environment,
                new SandboxJob.Input(input, inputAsFile, inputFiles),
                collectFiles,
                limits);
    }

    /** Live processes of this host with {@code mark} in their command line. */
    public static long living(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandOf(process).contains(mark))
                .count();
    }

    private static String commandOf(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        groups.destroy();
        area.destroy();
    }

    /** What a run said. */
    public static final class Said implements SandboxOutput {

        public final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

        @Override
        public void stdout(byte[] chunk) {
            stdout.writeBytes(chunk);
        }

        @Override
        public void stderr(byte[] chunk) {
            stderr.writeBytes(chunk);
        }

        public String out() {
            return stdout.toString(StandardCharsets.UTF_8);
        }

        String err() {
            return stderr.toString(StandardCharsets.UTF_8);
        }
    }
}
