package io.execfabric.hotupdate.scan;

import org.jspecify.annotations.Nullable;

/**
 * How one tool fared.
 *
 * @param problem one sentence for the reviewer; null when there is nothing to say
 */
public record ToolRun(
        String tool,
        Status status,
        long durationMs,
        @Nullable String problem) {

    /** How it ended. */
    public enum Status {
        DONE,
        FAILED,
        TIMED_OUT,
        /** The folder holds nothing that this tool looks at. */
        NOT_APPLICABLE
    }
}
