package io.execfabric.hotupdate.sandbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param exitCode the program's own, 0–255; null unless {@code EXITED}
 * @param outputTruncated whether output beyond the limit was dropped
 * @param files generated files, in order of name; empty unless asked for
 * @param problem what the sandbox has to say: why set-up failed, or which generated files were left out; empty if nothing
 */
public record SandboxResult(
        Outcome outcome,
        @Nullable Integer exitCode,
        Duration duration,
        boolean outputTruncated,
        List<GeneratedFile> files,
        String problem) {

    /** Killed by us differs from failed by itself. */
    public enum Outcome {
        EXITED,
        TIMED_OUT,
        CANCELLED,
        SETUP_FAILED
    }

    /** A regular file the program left, by name relative to its artifact directory. */
    public record GeneratedFile(String name, byte[] content) {}
}
