package io.execfabric.hotupdate.review.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which line of a text is which line of another. A rewritten file of thousands of lines is as quick as a small change: lines
 * that only one side has are put aside first, what is still long is cut at lines that both sides have exactly once, and a
 * stretch that offers no such line counts as replaced rather than being compared for seconds.
 */
public final class LineMatching {

    /** Up to this many pairs of lines are compared in full. */
    private static final long SMALL = 1_000_000;

    private final int[] before;
    private final int[] after;
    private final int[] partners;

    private LineMatching(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.length];
        Arrays.fill(partners, -1);
    }

    /** For each line of {@code before} its line number in {@code after}, ascending, or -1; both count from 0. */
    public static int[] partners(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        LineMatching matching = new LineMatching(numbered(before, numbers), numbered(after, numbers));
        matching.match(upTo(before.size()), upTo(after.size()));
        return matching.partners;
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, unseen -> numbers.size()))
                .toArray();
    }

    private static int[] upTo(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Matches the lines with these indexes. */
    private void match(int[] a, int[] b) {
        int start = 0;
        while (start < a.length && start < b.length && same(a[start], b[start])) {
            pair(a[start], b[start++]);
        }
        int end = 0;
        while (end < a.length - start && end < b.length - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) {
            end++;
            pair(a[a.length - end], b[b.length - end]);
        }
        matchShared(Arrays.copyOfRange(a, start, a.length - end), Arrays.copyOfRange(b, start, b.length - end));
    }

    private void matchShared(int[] a, int[] b) {
        int[] left = known(a, before, b, after);
        int[] right = known(b, after, a, before);
        if (left.length < a.length || right.length < b.length) {
            match(left, right);
        } else if ((long) left.length * right.length <= SMALL) {
            compare(left, right);
        } else {
            cut(left, right);
        }
    }

    /** Those of {@code own} whose line is among {@code others}. */
    private static int[] known(int[] own, int[] ownLines, int[] others, int[] otherLines) {
        Set<Integer> there = Arrays.stream(others).mapToObj(j -> otherLines[j]).collect(Collectors.toSet());
        return Arrays.stream(own).filter(i -> there.contains(ownLines[i])).toArray();
    }

    private void compare(int[] a, int[] b) {
        Patch<Integer> patch = DiffUtils.diff(lines(a, before), lines(b, after), new MyersDiffWithLinearSpace<>());
        int i = 0;
        int j = 0;
        for (AbstractDelta<Integer> delta : patch.getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                pair(a[i++], b[j++]);
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < a.length) {
            pair(a[i++], b[j++]);
        }
    }

    private static List<Integer> lines(int[] indexes, int[] lines) {
        return Arrays.stream(indexes).mapToObj(i -> lines[i]).toList();
    }

    private void cut(int[] a, int[] b) {
        int fromA = 0;
        int fromB = 0;
        List<int[]> anchors = CommonAnchors.of(lines(a, before), lines(b, after));
        for (int[] anchor : anchors) {
            match(Arrays.copyOfRange(a, fromA, anchor[0]), Arrays.copyOfRange(b, fromB, anchor[1]));
            pair(a[anchor[0]], b[anchor[1]]);
            fromA = anchor[0] + 1;
            fromB = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            match(Arrays.copyOfRange(a, fromA, a.length), Arrays.copyOfRange(b, fromB, b.length));
        }
    }

    private boolean same(int i, int j) {
        return before[i] == after[j];
    }

    private void pair(int i, int j) {
        partners[i] = j;
    }
}
