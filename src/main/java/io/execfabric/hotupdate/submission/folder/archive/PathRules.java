package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.text.HiddenMarks;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says why a name in an upload is not accepted, with the limit that it breaks. */
final class PathRules {

    /** What a decoder puts for bytes that are no letter: the name is lost. */
    private static final char LOST = '\uFFFD';

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
        if (name.startsWith("/") || name.matches("(?s)^[A-Za-z]:.*")) {
            return Wording.of("path.absolute");
        }
        if (Arrays.asList(parts).contains("..")) {
            return Wording.of("path.leaves");
        }
        if (parts.length > limits.depth()) {
            return Wording.of("path.too-deep", limits.depth());
        }
        if (name.indexOf(LOST) >= 0) {
            return Wording.of("path.lost");
        }
        boolean isSafe = RelativePath.isSafe(name) && !HiddenMarks.areIn(name);
        return isSafe ? null : Wording.of("path.unsafe");
    }
}
