package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.RunLimit;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run may use.
 *
 * @param wallTime until the whole tree is killed
 * @param processes at once, in the run's own user namespace
 * @param fileBytes largest single file
 * @param workBytes size of the private work directory
 * @param outputBytes standard output and error together; what follows is dropped and marked
 * @param artifacts generated files handed back
 */
public record SandboxLimits(
        Duration wallTime,
        PerProcess perProcess,
        int processes,
        long fileBytes,
        long workBytes,
        long outputBytes,
        Artifacts artifacts) {

    private static final long MIB = 1024L * 1024L;

    /**
     * What each process of the run may use.
     *
     * @param memoryBytes address space
     */
    public record PerProcess(int cpuSeconds, long memoryBytes, int openFiles) {}

    /**
     * Generated files handed back.
     *
     * @param count how many
     * @param bytes in all
     */
    public record Artifacts(int count, long bytes) {

        public static final Artifacts NONE = new Artifacts(0, 0);
    }

    /** The platform's limits of a run: one minute, 512 MiB, 32 processes, 64 MiB of work space, 4 MiB of output. */
    public static SandboxLimits standard() {
        return new SandboxLimits(
                Duration.ofSeconds(60),
                new PerProcess(60, 512 * MIB, 128),
                32,
                16 * MIB,
                64 * MIB,
                4 * MIB,
                new Artifacts(50, 32 * MIB));
    }

    public SandboxLimits withWallTime(Duration time) {
        return new SandboxLimits(time, perProcess, processes, fileBytes, workBytes, outputBytes, artifacts);
    }

    public SandboxLimits with(PerProcess each) {
        return new SandboxLimits(wallTime, each, processes, fileBytes, workBytes, outputBytes, artifacts);
    }

    /** In the limit's own unit, rounded up. */
    long in(RunLimit limit) {
        return switch (limit) {
            case WALL_SECONDS -> (wallTime.toMillis() + 999) / 1000;
            case CPU_SECONDS -> perProcess.cpuSeconds();
            case MEMORY_MIB -> mib(perProcess.memoryBytes());
            case PROCESSES -> processes;
            case FILE_MIB -> mib(fileBytes);
            case WORK_MIB -> mib(workBytes);
            case OPEN_FILES -> perProcess.openFiles();
            case OUTPUT_MIB -> mib(outputBytes);
        };
    }

    /** These, with those that {@code changes} names as it says. */
    public SandboxLimits with(Map<RunLimit, Integer> changes) {
        Integer wall = changes.get(RunLimit.WALL_SECONDS);
        return new SandboxLimits(
                wall == null ? wallTime : Duration.ofSeconds(wall),
                new PerProcess(
                        changes.getOrDefault(RunLimit.CPU_SECONDS, perProcess.cpuSeconds()),
                        bytes(changes.get(RunLimit.MEMORY_MIB), perProcess.memoryBytes()),
                        changes.getOrDefault(RunLimit.OPEN_FILES, perProcess.openFiles())),
                changes.getOrDefault(RunLimit.PROCESSES, processes),
                bytes(changes.get(RunLimit.FILE_MIB), fileBytes),
                bytes(changes.get(RunLimit.WORK_MIB), workBytes),
                bytes(changes.get(RunLimit.OUTPUT_MIB), outputBytes),
                artifacts);
    }

    private static long mib(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }

    private static long bytes(@Nullable Integer mib, long otherwise) {
        return mib == null ? otherwise : mib * MIB;
    }
}
