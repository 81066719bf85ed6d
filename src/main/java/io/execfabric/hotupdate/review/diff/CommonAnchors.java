package io.execfabric.hotupdate.review.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places where two texts surely meet: lines that each has exactly once, as many of them as keep their order. */
final class CommonAnchors {

    private CommonAnchors() {}

    /** Pairs of positions, ascending on both sides. */
    static List<int[]> of(List<Integer> before, List<Integer> after) {
        Map<Integer, Integer> there = placesOfUnique(after);
        Map<Integer, Integer> here = placesOfUnique(before);
        List<int[]> common = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Integer line = before.get(i);
            Integer place = there.get(line);
            if (place != null && here.containsKey(line)) {
                common.add(new int[] {i, place});
            }
        }
        return longestAscending(common);
    }

    private static Map<Integer, Integer> placesOfUnique(List<Integer> lines) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (first, again) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    /** Patience sorting on the second place; the first places ascend already. */
    private static List<int[]> longestAscending(List<int[]> pairs) {
        List<Integer> tops = new ArrayList<>();
        int[] previous = new int[pairs.size()];
        for (int index = 0; index < pairs.size(); index++) {
            int pile = pileFor(pairs, tops, pairs.get(index)[1]);
            previous[index] = pile == 0 ? -1 : tops.get(pile - 1);
            if (pile == tops.size()) {
                tops.add(index);
            } else {
                tops.set(pile, index);
            }
        }
        List<int[]> longest = new ArrayList<>();
        for (int at = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); at >= 0; at = previous[at]) {
            longest.add(pairs.get(at));
        }
        Collections.reverse(longest);
        return longest;
    }

    /** The leftmost pile whose top is above {@code place}. */
    private static int pileFor(List<int[]> pairs, List<Integer> tops, int place) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(tops.get(middle))[1] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
