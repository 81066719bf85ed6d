package io.execfabric.hotupdate.submission.folder;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.Wording;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says why a name in an upload is not accepted, with the limit that it breaks. */
final class PathRules {

    private final ArchiveLimits limits;

    PathRules(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** Null when a file, or a directory without its last slash, may have this name. */
    @Nullable
    Wording reasonAgainst(String name) {
        String[] parts = name.split("/", -1);
        if (name.length() > limits.pathLength()) {
            return Wording.of("path.too-long", limits.pathLength());
        }
        if (Arrays.stream(parts).anyMatch(part -> part.length() > RelativePath.MAX_PART_LENGTH)) {
            return Wording.of("path.part-too-long", RelativePath.MAX_PART_LENGTH);
        }
        if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.matches("(?s)^[A-Za-z]:.*")) {
            return Wording.of("path.absolute");
        }
        if (Arrays.asList(parts).contains("..")) {
            return Wording.of("path.leaves");
        }
        if (parts.length > limits.depth()) {
            return Wording.of("path.too-deep", limits.depth());
        }
        return RelativePath.isSafe(name) ? null : Wording.of("path.unsafe");
    }
}
