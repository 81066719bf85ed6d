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
 * @param complete false when more was seen than is kept
 */
public record SandboxObservation(
        List<String> files,
        List<String> programs,
        List<String> connections,
        @Nullable String unknown,
        boolean complete) {

    static SandboxObservation unknown(String why) {
        return new SandboxObservation(List.of(), List.of(), List.of(), why, false);
    }
}
