package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.RunLimit;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run may use.
 *
 * @param wallTime until the whole tree is killed
 * @param cpuSeconds per process
 * @param memoryBytes address space per process
 * @param processes at once, in the run's own user namespace
 * @param fileBytes largest single file
 * @param workBytes size of the private work directory
 * @param openFiles per process
 * @param outputBytes standard output and error together; what follows is dropped and marked
 * @param artifactCount generated files handed back
 * @param artifactBytes generated files handed back, in all
 */
public record SandboxLimits(
        Duration wallTime,
        int cpuSeconds,
        long memoryBytes,
        int processes,
        long fileBytes,
        long workBytes,
        int openFiles,
        long outputBytes,
        int artifactCount,
        long artifactBytes) {

    private static final long MIB = 1024L * 1024L;

    /** The platform's limits of a run: one minute, 512 MiB, 32 processes, 64 MiB of work space, 4 MiB of output. */
    public static SandboxLimits standard() {
        return new SandboxLimits(
                Duration.ofSeconds(60), 60, 512 * MIB, 32, 16 * MIB, 64 * MIB, 128, 4 * MIB, 50, 32 * MIB);
    }

    public SandboxLimits withWallTime(Duration time) {
        return new SandboxLimits(
                time,
                cpuSeconds,
                memoryBytes,
                processes,
                fileBytes,
                workBytes,
                openFiles,
                outputBytes,
                artifactCount,
                artifactBytes);
    }

    /** In the limit's own unit, rounded up. */
    long in(RunLimit limit) {
        return switch (limit) {
            case WALL_SECONDS -> (wallTime.toMillis() + 999) / 1000;
            case CPU_SECONDS -> cpuSeconds;
            case MEMORY_MIB -> mib(memoryBytes);
            case PROCESSES -> processes;
            case FILE_MIB -> mib(fileBytes);
            case WORK_MIB -> mib(workBytes);
            case OPEN_FILES -> openFiles;
            case OUTPUT_MIB -> mib(outputBytes);
        };
    }

    /** These, with those that {@code changes} names as it says. */
    public SandboxLimits with(Map<RunLimit, Integer> changes) {
        Integer wall = changes.get(RunLimit.WALL_SECONDS);
        return new SandboxLimits(
                wall == null ? wallTime : Duration.ofSeconds(wall),
                changes.getOrDefault(RunLimit.CPU_SECONDS, cpuSeconds),
                bytes(changes.get(RunLimit.MEMORY_MIB), memoryBytes),
                changes.getOrDefault(RunLimit.PROCESSES, processes),
                bytes(changes.get(RunLimit.FILE_MIB), fileBytes),
                bytes(changes.get(RunLimit.WORK_MIB), workBytes),
                changes.getOrDefault(RunLimit.OPEN_FILES, openFiles),
                bytes(changes.get(RunLimit.OUTPUT_MIB), outputBytes),
                artifactCount,
                artifactBytes);
    }

    private static long mib(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }

    private static long bytes(@Nullable Integer mib, long otherwise) {
        return mib == null ? otherwise : mib * MIB;
    }
}
