package io.execfabric.hotupdate.execution.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Many ids as the lists of a few questions. Each list is filled up to a power of two with an id that is in it, so that the
 * database sees few different statements.
 */
public final class IdBatches {

    private static final int MOST = 256;

    private IdBatches() {}

    public static List<List<String>> of(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            batches.add(filled(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return batches;
    }

    private static List<String> filled(List<String> some) {
        int size = some.size() == 1 ? 1 : Integer.highestOneBit(some.size() - 1) << 1;
        List<String> batch = new ArrayList<>(some);
        batch.addAll(Collections.nCopies(size - some.size(), some.get(0)));
        return batch;
    }
}
