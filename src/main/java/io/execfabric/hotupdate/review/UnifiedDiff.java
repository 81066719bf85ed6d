package io.execfabric.hotupdate.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.Optional;

/** Two texts as a unified diff with three lines of context. */
final class UnifiedDiff {

    static final String TOO_MANY_LINES = "More than 10,000 lines; compare the files by hand.";

    /** Comparing takes lines times differences in the worst case, and a hostile folder is that case. */
    static final int MAX_LINES = 10_000;

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** Empty when a side has too many lines. */
    static Optional<List<String>> between(String path, String before, String after) {
        List<String> old = lines(before);
        List<String> present = lines(after);
        if (old.size() > MAX_LINES || present.size() > MAX_LINES) {
            return Optional.empty();
        }
        Patch<String> patch = DiffUtils.diff(old, present, new MyersDiffWithLinearSpace<>());
        return Optional.of(
                UnifiedDiffUtils.generateUnifiedDiff("live/" + path, "submitted/" + path, old, patch, CONTEXT));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
