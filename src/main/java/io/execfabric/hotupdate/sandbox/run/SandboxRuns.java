package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxOutput;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.command.CommandLine;
import io.execfabric.hotupdate.sandbox.host.RunFolder;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroups;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs; whether this host may run any is decided by its callers. */
@Component
public class SandboxRuns {

    private static final Logger log = LoggerFactory.getLogger(SandboxRuns.class);
    private static final Duration END = Duration.ofSeconds(5);
    private static final int KILLED = 128 + 9;
    private static final String NOT_SET_UP = "The sandbox could not be set up.";

    private final WorkArea area;
    private final CommandLine commandLine;
    private final MemoryGroups groups;
    private final Map<String, SandboxRun> running = new ConcurrentHashMap<>();

    public SandboxRuns(WorkArea area, CommandLine commandLine, MemoryGroups groups) {
        this.area = area;
        this.commandLine = commandLine;
        this.groups = groups;
    }

    public boolean cancel(String jobId) {
        SandboxRun run = running.get(jobId);
        if (run != null) {
            run.cancel();
        }
        return run != null;
    }

    public SandboxResult run(SandboxJob job, SandboxOutput output) {
        return run(job, output, Observer.NONE);
    }

    public SandboxResult run(SandboxJob job, SandboxOutput output, Observer observer) {
        long start = System.nanoTime();
        try (RunFolder folder = area.open()) {
            MemoryGroup group = groups.take(job.limits());
            try {
                return run(job, output, observer, new SandboxRun(folder, group), start);
            } finally {
                groups.giveBack(group);
            }
        } catch (IOException e) {
            log.error("Run {} could not be set up", job.id(), e);
            return new SandboxResult(Outcome.SETUP_FAILED, null, since(start), false, List.of(), NOT_SET_UP);
        }
    }

    private SandboxResult run(SandboxJob job, SandboxOutput output, Observer observer, SandboxRun run, long start)
            throws IOException {
        if (running.putIfAbsent(job.id(), run) != null) {
            throw new IllegalArgumentException("A job of this id is running");
        }
        try {
            return toItsEnd(job, output, observer, run, start);
        } finally {
            running.remove(job.id());
        }
    }

    private SandboxResult toItsEnd(SandboxJob job, SandboxOutput output, Observer observer, SandboxRun run, long start)
            throws IOException {
        RunFolder folder = run.folder();
        List<String> command = commandLine.of(job, folder, run.group(), observer.observes());
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        Process process = run.start(builder);
        OutputPump pump = new OutputPump(job.limits().outputBytes(), output::truncated);
        Thread stdout = pump.start(process.getInputStream(), output::stdout);
        Thread stderr = pump.start(process.getErrorStream(), output::stderr);
        run.feed(process, job.input().bytes());
        boolean inTime = await(process, run, job.limits().wallTime());
        finish(process, stdout, stderr);
        Outcome outcome = outcome(run, inTime, folder, process);
        observer.ended(job, outcome, folder.trace());
        if (outcome != Outcome.EXITED) {
            return unfinished(job, outcome, folder, since(start), pump.truncated());
        }
        GeneratedFiles files = GeneratedFiles.read(folder.artifacts(), job.limits());
        String problem = (tooMuchMemory(job, run) + files.problem()).strip();
        return new SandboxResult(outcome, exitCode(folder), since(start), pump.truncated(), files.files(), problem);
    }

    private static String tooMuchMemory(SandboxJob job, SandboxRun run) throws IOException {
        return run.group().ranOutOfMemory()
                ? "The run needed more than its " + (job.limits().perProcess().memoryBytes() >> 20) + " MiB of memory. "
                : "";
    }

    /** False when the run had to be killed for its time; one whose thread is interrupted counts as cancelled. */
    private static boolean await(Process process, SandboxRun run, Duration wallTime) {
        try {
            if (process.waitFor(wallTime.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
            run.kill(process);
            return false;
        } catch (InterruptedException e) {
            run.cancel();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void finish(Process process, Thread stdout, Thread stderr) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                log.error("Process {} of a run does not end", process.pid());
            }
            stdout.join(END.toMillis());
            stderr.join(END.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One whose sandbox was killed around it, by the kernel for its memory for instance, was killed as well. */
    private static int exitCode(RunFolder folder) throws IOException {
        return folder.hasExitCode() ? folder.exitCode() : KILLED;
    }

    private static Outcome outcome(SandboxRun run, boolean inTime, RunFolder folder, Process process)
            throws IOException {
        if (run.isCancelled()) {
            return Outcome.CANCELLED;
        }
        if (!inTime) {
            return Outcome.TIMED_OUT;
        }
        boolean killed = !process.isAlive() && process.exitValue() == KILLED;
        return folder.hasExitCode() || killed ? Outcome.EXITED : Outcome.SETUP_FAILED;
    }

    private static SandboxResult unfinished(
            SandboxJob job, Outcome outcome, RunFolder folder, Duration duration, boolean truncated)
            throws IOException {
        if (outcome == Outcome.SETUP_FAILED) {
            log.error("Run {} could not be set up: {}", job.id(), folder.message());
        }
        String problem = outcome == Outcome.SETUP_FAILED ? NOT_SET_UP : "";
        return new SandboxResult(outcome, null, duration, truncated, List.of(), problem);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
