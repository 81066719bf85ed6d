package io.execfabric.hotupdate.bench;

import com.sun.management.OperatingSystemMXBean;
import io.execfabric.hotupdate.shared.Language;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * What stands between the product and the bare sandboxed process: where this JVM's processor time goes while runs are asked
 * for, by library and by what of ours asked that library.
 */
public final class RunProfile {

    private static final int CLIENTS = 8;
    private static final int WARM_UP_SECONDS = 45;
    private static final String CODE = BenchServer.code(Language.SHELL);

    private RunProfile() {}

    /** Arguments: {@code h2} or {@code mysql}; seconds (default 30). */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "h2";
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        try (BenchServer server = BenchServer.start(database)) {
            Path script = server.oneLiner(Language.SHELL);
            Load.during(WARM_UP_SECONDS, CLIENTS, () -> () -> server.run(CODE), new Series());
            Report.head(database);
            Series bare = new Series();
            int threads = 2 * Runtime.getRuntime().availableProcessors();
            Load.during(seconds / 2, threads, () -> RunnerBenchmark.bareWork(server, script, Language.SHELL), bare);
            Report.line("bare sandboxed SHELL", bare, "");
            sampled(server, seconds, bare.perSecond());
        }
    }

    private static void sampled(BenchServer server, int seconds, double barePerSecond) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Path file = Files.createTempFile("hot-update-profile-", ".jfr");
        Series runs = new Series();
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            long before = system.getProcessCpuTime();
            Load.during(seconds, CLIENTS, () -> () -> server.run(CODE), runs);
            double cpu = (system.getProcessCpuTime() - before) / 1e6 / runs.count();
            recording.dump(file);
            double processes = 1000.0 * system.getAvailableProcessors() / barePerSecond;
            Report.line(
                    "request to result, " + CLIENTS + " clients",
                    runs,
                    Report.number(100 * runs.perSecond() / barePerSecond) + " % of the bare rate");
            Report.fact("processor time of the server and its clients", Report.number(cpu) + " ms a run");
            Report.fact("processor time of a bare run, both cores busy", Report.number(processes) + " ms");
            Samples.of(file).print();
        } finally {
            Files.delete(file);
        }
    }
}
