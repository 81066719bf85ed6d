package io.execfabric.hotupdate.bench;

import java.util.Locale;

/** The table a benchmark prints. */
final class Report {

    private static final String LINE = "%-46s %6s %8s %8s %8s  %s%n";

    private Report() {}

    static void head(String database) {
        System.out.printf(
                "%nHot update on %s; %d cores, Java %s, heap limit %d MiB; clients, server and database share the machine%n",
                database,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.printf(LINE, "measure", "n", "p50 ms", "p99 ms", "per s", "ratio and target");
    }

    static void line(String name, Series series, String ratio) {
        System.out.printf(
                LINE,
                name,
                series.count(),
                number(series.percentile(50)),
                number(series.percentile(99)),
                number(series.perSecond()),
                ratio);
    }

    static void fact(String name, String value) {
        System.out.printf(LINE, name, "", "", "", "", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
