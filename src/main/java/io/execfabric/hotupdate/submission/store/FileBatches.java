package io.execfabric.hotupdate.submission.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a folder into parts that are asked for, or written, at once: few enough bytes to hold, few enough names to ask for. */
final class FileBatches {

    private static final int FILES = 512;
    private static final long BYTES = 4L * 1024 * 1024;

    private FileBatches() {}

    /** In order; a file that is larger than a whole part is one by itself. */
    static <T> List<List<T>> of(List<T> files, ToLongFunction<T> size) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        long bytes = 0;
        for (T file : files) {
            long more = size.applyAsLong(file);
            if (!batch.isEmpty() && (batch.size() == FILES || bytes + more > BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /**
     * The last one again and again until there are a power of two: a list of each length is a statement of its own, which
     * both Hibernate and the database would keep.
     */
    static <T> List<T> padded(List<T> asked) {
        int length = Integer.highestOneBit(Math.max(1, asked.size() * 2 - 1));
        List<T> padded = new ArrayList<>(asked);
        while (!asked.isEmpty() && padded.size() < length) {
            padded.add(asked.get(asked.size() - 1));
        }
        return padded;
    }
}
