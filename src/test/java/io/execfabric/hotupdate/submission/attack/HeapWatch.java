package io.execfabric.hotupdate.submission.attack;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Tells at most how much more heap was in use while something happened. Garbage that was not collected yet counts, so that the
 * truth is never more than what is told.
 */
final class HeapWatch {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final long before;

    HeapWatch() {
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        this.before =
                POOLS.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /** Mebibytes beyond those at the beginning. */
    double mebibytes() {
        long most =
                POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return Math.max(0, most - before) / 1024.0 / 1024.0;
    }

    /** Begins after a collection of garbage, with all the room that there is. */
    static HeapWatch afresh() {
        ManagementFactory.getMemoryMXBean().gc();
        return new HeapWatch();
    }
}
