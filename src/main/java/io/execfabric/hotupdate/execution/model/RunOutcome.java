package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param status a final one
 * @param result JSON text of the structured result
 */
public record RunOutcome(
        ExecutionStatus status,
        @Nullable Integer exitCode,
        @Nullable String result,
        OutputRest output,
        boolean outputTruncated,
        @Nullable String problem,
        List<GeneratedFile> files) {

    public RunOutcome {
        if (!status.isFinal()) {
            throw new IllegalArgumentException("Not an end: " + status);
        }
        files = List.copyOf(files);
    }

    /** An end without output: the script never ran, or nobody knows what it did. */
    public static RunOutcome without(ExecutionStatus status, String problem) {
        return new RunOutcome(status, null, null, OutputRest.NONE, false, problem, List.of());
    }
}
