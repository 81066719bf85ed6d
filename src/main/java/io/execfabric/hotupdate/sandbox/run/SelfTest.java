package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.command.SeccompProgram;
import io.execfabric.hotupdate.sandbox.host.HostPrograms;
import io.execfabric.hotupdate.sandbox.host.SandboxProperties;
import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroups;
import io.execfabric.hotupdate.shared.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out what this host can enforce: runs a program that tries to get at what it must not, and looks what it got. */
@Component
public class SelfTest {

    private static final Logger log = LoggerFactory.getLogger(SelfTest.class);

    private final SandboxRuns runs;
    private final WorkArea area;
    private final SeccompProgram filter;
    private final MemoryGroups groups;
    private final SandboxProperties properties;
    private final Ids ids;

    public SelfTest(
            SandboxRuns runs,
            WorkArea area,
            SeccompProgram filter,
            MemoryGroups groups,
            SandboxProperties properties,
            Ids ids) {
        this.runs = runs;
        this.area = area;
        this.filter = filter;
        this.groups = groups;
        this.properties = properties;
        this.ids = ids;
    }

    public IsolationReport report() {
        List<String> missing = new ArrayList<>(HostPrograms.missing(area.user()));
        if (filter.file().isEmpty()) {
            missing.add("there is no system call filter for processors of type " + System.getProperty("os.arch"));
        }
        List<String> enforced = new ArrayList<>();
        if (missing.isEmpty()) {
            probe(enforced, missing);
        }
        List<String> weaker = new ArrayList<>();
        groups.words()
                .ifPresentOrElse(
                        words -> enforced.add("the memory of a whole run is bounded (" + words + ")"),
                        () -> weaker.add("memory is bounded per process, not per run: no writable memory cgroup"));
        IsolationReport report = new IsolationReport(
                missing.isEmpty(),
                properties.weakenedForDevelopment(),
                List.copyOf(enforced),
                List.copyOf(missing),
                List.copyOf(weaker));
        tell(report);
        return report;
    }

    private static void tell(IsolationReport report) {
        if (report.weakened()) {
            log.error("SCRIPTS RUN WITHOUT FULL ISOLATION, as chosen for development. Missing: {}", report.missing());
        } else if (!report.isolated()) {
            log.error("This host cannot isolate runs, so none will be started: {}", report.missing());
        } else if (!report.weaker().isEmpty()) {
            log.warn("Runs are isolated, but: {}", report.weaker());
        } else {
            log.info("Runs are isolated: {}", report.enforced());
        }
    }

    private void probe(List<String> enforced, List<String> missing) {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String found = runProbe(listener.getLocalPort());
            for (Probe probe : Probe.values()) {
                boolean held = found.lines().anyMatch(probe.success()::equals);
                (held ? enforced : missing).add(held ? probe.enforced() : "not enforced: " + probe.enforced());
            }
            enforced.add(
                    area.user().changed()
                            ? "runs have user id " + area.user().uid() + " on this host"
                            : "runs have this server's own unprivileged user id on this host");
        } catch (IOException | RuntimeException e) {
            log.error("The sandbox cannot be tried", e);
            missing.add("the sandbox cannot be tried");
        }
    }

    private String runProbe(int port) throws IOException {
        Path secret = area.keep("secret", new byte[] {1});
        Path folder = Files.createDirectories(secret.resolveSibling("probe"));
        Files.write(folder.resolve("main.sh"), SandboxResource.required("probe.sh"));
        SandboxJob job = job(folder, List.of(String.valueOf(port), secret.toString()));
        CapturedSandboxOutput found = new CapturedSandboxOutput(job.limits());
        runs.run(job, found);
        if (!found.stderr().isEmpty()) {
            log.warn("Self-test of the sandbox: {}", found.stderr());
        }
        return found.stdout();
    }

    private SandboxJob job(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/bash", "main.sh"));
        command.addAll(arguments);
        return new SandboxJob(
                ids.next(),
                folder,
                command,
                Map.of(),
                SandboxJob.Input.NONE,
                false,
                SandboxLimits.standard().withWallTime(Duration.ofSeconds(10)));
    }
}
