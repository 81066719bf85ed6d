package io.execfabric.hotupdate.fuzz;

import java.util.Random;

/** One reader of tenants' texts. A new one goes into {@link Fuzzer#TARGETS}. */
public interface FuzzTarget {

    /** Feeds it once; throws whatever it should not have thrown. */
    void feed(Random random) throws Exception;
}
