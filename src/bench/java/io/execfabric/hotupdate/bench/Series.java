package io.execfabric.hotupdate.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one thing, in milliseconds, and how long it took to gather them all. */
final class Series {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private double seconds;

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    void took(long nanos) {
        seconds += nanos / 1e9;
    }

    int count() {
        return millis.size();
    }

    /** The smallest time that {@code percent} of all do not exceed. */
    double percentile(double percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100) - 1));
    }

    double perSecond() {
        return millis.size() / seconds;
    }
}
