package io.execfabric.hotupdate.sandbox;

import java.time.Duration;

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
}
