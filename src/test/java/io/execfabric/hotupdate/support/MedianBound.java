package io.execfabric.hotupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * A bound on the median of a series of measurements. A series that misses it is taken again, a few times: what else runs on
 * a host only ever adds to a time, so that one series within the bound shows that the product keeps it.
 */
public final class MedianBound {

    private static final int SERIES = 4;

    private MedianBound() {}

    /** @param series measures anew at each call; milliseconds, an odd number of them */
    public static void holds(String what, double atMostMillis, Callable<? extends List<? extends Number>> series)
            throws Exception {
        double median = Double.MAX_VALUE;
        for (int i = 0; i < SERIES && median > atMostMillis; i++) {
            List<Double> millis =
                    series.call().stream().map(Number::doubleValue).sorted().toList();
            median = millis.get(millis.size() / 2);
            System.out.printf("%s, ms: %s%n", what, millis);
        }
        assertThat(median).as(what).isLessThanOrEqualTo(atMostMillis);
    }
}
