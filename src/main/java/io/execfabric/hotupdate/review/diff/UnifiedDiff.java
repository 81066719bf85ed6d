package io.execfabric.hotupdate.review.diff;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two texts as a unified diff with three lines of context. */
public final class UnifiedDiff {

    public static final String TOO_MANY_LINES = "More than 10,000 lines; compare the files by hand.";

    public static final int MAX_LINES = 10_000;

    /** Told apart from every line, since no line holds a line end. */
    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** Empty when a side has too many lines. The names are those of its first two lines. */
    static Optional<List<String>> between(String oldName, String newName, String before, String after) {
        List<String> old = lines(before);
        List<String> present = lines(after);
        if (old.size() > MAX_LINES || present.size() > MAX_LINES) {
            return Optional.empty();
        }
        List<String> unified =
                UnifiedDiffUtils.generateUnifiedDiff(oldName, newName, old, patch(old, present), CONTEXT);
        return Optional.of(unified.stream()
                .flatMap(line -> Stream.of(line.split("\n", -1)))
                .toList());
    }

    /** The lines without their ends; a last line that has none says so. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_LINE_END);
        }
        return lines;
    }

    private static Patch<String> patch(List<String> old, List<String> present) {
        Patch<String> patch = new Patch<>();
        int[] partners = LineMatching.partners(old, present);
        int fromOld = 0;
        int fromPresent = 0;
        for (int i = 0; i <= old.size(); i++) {
            int partner = i == old.size() ? present.size() : partners[i];
            if (partner >= 0) {
                add(patch, old, fromOld, i, present, fromPresent, partner);
                fromOld = i + 1;
                fromPresent = partner + 1;
            }
        }
        return patch;
    }

    private static void add(
            Patch<String> patch, List<String> old, int i, int endOld, List<String> present, int j, int endPresent) {
        Chunk<String> gone = new Chunk<>(i, old.subList(i, endOld));
        Chunk<String> come = new Chunk<>(j, present.subList(j, endPresent));
        if (gone.size() > 0 && come.size() > 0) {
            patch.addDelta(new ChangeDelta<>(gone, come));
        } else if (gone.size() > 0) {
            patch.addDelta(new DeleteDelta<>(gone, come));
        } else if (come.size() > 0) {
            patch.addDelta(new InsertDelta<>(gone, come));
        }
    }
}
