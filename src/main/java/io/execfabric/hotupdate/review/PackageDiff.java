package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package changes against the live version.
 *
 * @param liveVersion number of the live Skill version
 * @param files changed files alone, in order of path
 */
public record PackageDiff(int liveVersion, Digest liveDigest, List<FileDiff> files) {

    /**
     * What happens to one file.
     *
     * @param unified lines of a unified diff; null when it is left out
     * @param leftOut why there is no line by line difference, or null
     */
    public record FileDiff(
            String path,
            Change change,
            @Nullable List<String> unified,
            @Nullable String leftOut) {}

    /** What became of a file. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
