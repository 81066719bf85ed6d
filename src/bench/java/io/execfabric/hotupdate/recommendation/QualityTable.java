package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.recommendation.text.QualitySet;
import io.execfabric.hotupdate.recommendation.text.QualitySet.Pair;
import io.execfabric.hotupdate.recommendation.text.Rankers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Recall at one and at five, by language of request and Skill, of the product and of what it is compared with. */
public final class QualityTable {

    private static final String LINE = "%-34s %12s %12s %12s %12s %12s %12s%n";

    private QualityTable() {}

    public static void print() {
        List<Pair> pairs = QualitySet.pairs();
        System.out.printf(
                "%nRecommendation: recall@1 / @5 of %d requests over %d Skills%n",
                pairs.size(), QualitySet.skills().size());
        System.out.printf(LINE, "ranking", "en>en", "zh>zh", "en>zh", "zh>en", "all", "held out");
        rankers()
                .forEach((name, ranker) -> System.out.printf(
                        LINE,
                        name,
                        recall(pairs, pair -> pair.languages().equals("en>en"), ranker),
                        recall(pairs, pair -> pair.languages().equals("zh>zh"), ranker),
                        recall(pairs, pair -> pair.languages().equals("en>zh"), ranker),
                        recall(pairs, pair -> pair.languages().equals("zh>en"), ranker),
                        recall(pairs, pair -> true, ranker),
                        recall(pairs, Pair::heldOut, ranker)));
        misses(pairs);
    }

    private static Map<String, Function<String, List<String>>> rankers() {
        Map<String, Function<String, List<String>>> all = new LinkedHashMap<>();
        all.put("plain BM25, one field", Rankers.plain());
        all.put("the same, our analyser", Rankers.plainWithOurWords());
        all.put("weighted fields, no glossary", Rankers.withoutGlossary());
        all.put("product", Rankers.product());
        return all;
    }

    private static String recall(List<Pair> pairs, Predicate<Pair> chosen, Function<String, List<String>> ranker) {
        Recall recall = Recall.of(pairs.stream().filter(chosen).toList(), ranker);
        return String.format(Locale.ROOT, "%.2f / %.2f", recall.atOne(), recall.atFive());
    }

    private static void misses(List<Pair> pairs) {
        Function<String, List<String>> product = Rankers.product();
        for (Pair pair : pairs) {
            List<String> found = product.apply(pair.request());
            if (found.indexOf(pair.skill()) != 0) {
                System.out.printf("  not first: %s (%s), found %s%n", pair.request(), pair.skill(), found);
            }
        }
    }
}
