package io.execfabric.hotupdate.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program did, as its system calls tell it; paths are those inside the sandbox.
 *
 * @param files written, and in brackets what else was done: deleted, read outside of the run's own places, failed
 * @param programs started, with their arguments
 * @param connections addresses and names asked for; none of them is ever reached
 * @param unknown why nothing could be seen, in which case the lists are empty; null when it could
 * @param gap why the script may have done more than is said here; null when it did not
 */
public record SandboxObservation(
        List<String> files,
        List<String> programs,
        List<String> connections,
        @Nullable String unknown,
        @Nullable String gap) {

    public static SandboxObservation unknown(String why) {
        return new SandboxObservation(List.of(), List.of(), List.of(), why, why);
    }

    /** Whether this is all that the program did. */
    public boolean complete() {
        return gap == null;
    }
}
