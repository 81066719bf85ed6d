package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.recommendation.QualityTable;
import io.execfabric.hotupdate.recommendation.index.OneNode;

/**
 * How good the ranking is, and what it costs with 100 Skills in one tenant and with 100,000 in 1,000 tenants. What the
 * availability policy's question to the database costs is P5's.
 */
public final class RecommendationBenchmark {

    private static final int SKILLS = 100;
    private static final int WARM_UP = 2_000;
    private static final int REQUESTS = 5_000;

    private RecommendationBenchmark() {}

    /** Argument: how many tenants the large case has (default 1000). */
    public static void main(String[] args) {
        int tenants = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        QualityTable.print();
        Report.head("no database: the ranking alone");
        OneNode small = new OneNode(1, SKILLS);
        OneNode large = new OneNode(tenants, SKILLS);
        Series ofSmall = new Series();
        Series ofLarge = new Series();
        ask(small, new Series(), WARM_UP);
        ask(large, new Series(), WARM_UP);
        // in turns, so that a noisy minute of the machine falls on both
        for (int turn = 0; turn < 10; turn++) {
            ask(small, ofSmall, REQUESTS / 10);
            ask(large, ofLarge, REQUESTS / 10);
        }
        Report.line("P5 recommendation, 1 tenant", ofSmall, "");
        Report.line("P5 recommendation, " + tenants + " tenants", ofLarge, ratio(ofSmall, ofLarge));
        rebuild(large);
    }

    private static String ratio(Series small, Series large) {
        return Report.number(large.percentile(50) / small.percentile(50)) + " times p50, "
                + Report.number(large.percentile(99) / small.percentile(99)) + " times p99 (target: at most 1.5)";
    }

    private static void rebuild(OneNode node) {
        Series made = new Series();
        long begin = System.nanoTime();
        for (int count = 0; count < 200; count++) {
            long from = System.nanoTime();
            node.rebuild(SKILLS);
            made.add(System.nanoTime() - from);
        }
        made.took(System.nanoTime() - begin);
        Report.line("index of 100 Skills, once after a change", made, "");
        Report.fact("heap in use with all indexes", usedMiB() + " MiB");
    }

    private static long usedMiB() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void ask(OneNode node, Series series, int requests) {
        long begin = System.nanoTime();
        for (int number = 0; number < requests; number++) {
            long from = System.nanoTime();
            node.ask(number);
            series.add(System.nanoTime() - from);
        }
        series.took(System.nanoTime() - begin);
    }
}
