package io.execfabric.hotupdate.sandbox.command;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import io.execfabric.hotupdate.sandbox.host.RunFolder;
import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import io.execfabric.hotupdate.shared.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Builds the command that runs a job: a shell that opens files, setpriv, bubblewrap, prlimit, the first
 * process, and the program.
 * Everything a caller chose is an argument of its own, never part of a shell's text.
 */
@Component
public final class CommandLine {

    private static final String NOTHING = "/dev/null";
    private static final int BLOCK = 512;
    private static final int UPLOAD_LIMIT = 100;
    private static final long ARCHIVE_OVERHEAD = 1024L * 1024L;
    /** The first process, which waits for the program, and one to pack the generated files. */
    private static final int OWN_PROCESSES = 2;

    private final WorkArea area;
    private final SeccompProgram filter;
    private final Tracing tracing;
    private final String launch = SandboxResource.text("launch.sh");
    private final String inside = SandboxResource.text("inside.sh");

    public CommandLine(WorkArea area, SeccompProgram filter, Tracing tracing) {
        this.area = area;
        this.filter = filter;
        this.tracing = tracing;
    }

    /** Writes what the run needs into {@code folder}, too. */
    public List<String> of(SandboxJob job, RunFolder folder, MemoryGroup group, boolean observed) throws IOException {
        Optional<Path> calls = observed ? tracing.filter() : filter.file();
        List<String> line = new ArrayList<>(launch(job, folder, group, calls, observed));
        line.addAll(area.user().prefix());
        if (observed) {
            line.addAll(tracing.prefix(area.accounts(), group));
        }
        line.addAll(Mounts.base());
        line.addAll(Mounts.of(folder.readable(job.folder()), job.limits().workBytes()));
        if (job.input().asFile()) {
            Files.write(folder.input(), job.input().bytes());
            line.addAll(List.of("--perms", "0444", "--file", "6", SandboxJob.INPUT_FILE));
        }
        addUploads(line, job, folder);
        addTools(line, job, folder);
        line.addAll(List.of("--remount-ro", "/", "--chdir", "/app"));
        addEnvironment(line, job.environment());
        line.addAll(List.of("--json-status-fd", "8"));
        if (calls.isPresent()) {
            line.addAll(List.of("--seccomp", "9"));
        }
        line.add("--");
        addProgram(line, job);
        return line;
    }

    private List<String> launch(
            SandboxJob job, RunFolder folder, MemoryGroup group, Optional<Path> calls, boolean observed) {
        return List.of(
                HostPrograms.SHELL,
                "-c",
                launch,
                "launch",
                area.accounts().toString(),
                folder.input().toString(),
                folder.artifacts().toString(),
                folder.status().toString(),
                calls.map(Path::toString).orElse(NOTHING),
                folder.messages().toString(),
                String.valueOf(Math.max(largestFile(job), observed ? Tracing.MAX_BYTES : 0) / BLOCK),
                observed ? folder.trace().toString() : "",
                group.door());
    }

    private static long largestFile(SandboxJob job) {
        SandboxLimits limits = job.limits();
        return Math.max(limits.fileBytes(), limits.artifacts().bytes() + ARCHIVE_OVERHEAD);
    }

    private static void addUploads(List<String> line, SandboxJob job, RunFolder folder) throws IOException {
        if (job.input().files().size() > UPLOAD_LIMIT) {
            throw new IllegalArgumentException("Too many input files");
        }
        for (Map.Entry<String, Path> upload : job.input().files().entrySet()) {
            String name = new RelativePath(upload.getKey()).value();
            line.addAll(List.of(
                    "--ro-bind", folder.readable(upload.getValue()).toString(), SandboxJob.UPLOAD_DIR + "/" + name));
        }
    }

    /** Outer places first, so that what lies inside one is mounted over it. */
    private static void addTools(List<String> line, SandboxJob job, RunFolder folder) throws IOException {
        for (Map.Entry<String, Path> tool : new TreeMap<>(job.tools()).entrySet()) {
            String place = tool.getKey().isEmpty() ? "" : "/" + new RelativePath(tool.getKey()).value();
            line.addAll(List.of("--ro-bind", folder.readable(tool.getValue()).toString(), SandboxJob.TOOL_DIR + place));
        }
    }

    private static void addEnvironment(List<String> line, Map<String, String> environment) {
        line.add("--clearenv");
        environment.forEach((name, value) -> line.addAll(List.of("--setenv", name, value)));
        line.addAll(List.of("--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/job"));
        line.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "TMPDIR", "/tmp"));
    }

    private void addProgram(List<String> line, SandboxJob job) {
        SandboxLimits limits = job.limits();
        Program program = Program.of(job.command(), limits.perProcess().memoryBytes());
        line.add(HostPrograms.PRLIMIT);
        line.add(program.memoryLimit());
        line.add("--nproc=" + (limits.processes() + OWN_PROCESSES));
        line.add("--nofile=" + limits.perProcess().openFiles());
        line.add("--cpu=" + limits.perProcess().cpuSeconds() + ":"
                + (limits.perProcess().cpuSeconds() + 1));
        line.addAll(List.of("--core=0", "--memlock=0", "--msgqueue=0", "--"));
        line.addAll(List.of(Mounts.FIRST_PROCESS, "-c", inside, "inside", job.collectFiles() ? "yes" : "no"));
        line.add(String.valueOf(limits.fileBytes() / BLOCK));
        line.add(String.valueOf(limits.processes()));
        line.addAll(program.command());
    }
}
