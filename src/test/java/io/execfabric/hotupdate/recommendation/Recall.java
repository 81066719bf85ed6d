package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.recommendation.text.QualitySet.Pair;
import java.util.List;
import java.util.function.Function;

/** In how many of all requests the meant Skill is the first, and among the first five. */
record Recall(int requests, double atOne, double atFive) {

    /** @param ranked the ids of what is found for a request, the best first */
    static Recall of(List<Pair> pairs, Function<String, List<String>> ranked) {
        List<Integer> places = pairs.stream()
                .map(pair -> ranked.apply(pair.request()).indexOf(pair.skill()))
                .toList();
        return new Recall(pairs.size(), share(places, 1), share(places, 5));
    }

    private static double share(List<Integer> places, int within) {
        long hits =
                places.stream().filter(place -> place >= 0 && place < within).count();
        return (double) hits / places.size();
    }
}
