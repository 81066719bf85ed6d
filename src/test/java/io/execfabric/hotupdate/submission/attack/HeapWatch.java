package io.execfabric.hotupdate.submission.attack;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells how much more heap was in use while something happened. */
final class HeapWatch {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private static final int SAMPLE_MILLIS = 50;

    private HeapWatch() {}

    /** At most so many mebibytes more: garbage that was not collected yet counts, so the truth is never more. */
    static double bound(Runnable work) {
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = sum(POOLS.stream().map(MemoryPoolMXBean::getUsage).toList());
        work.run();
        return mebibytes(sum(POOLS.stream().map(MemoryPoolMXBean::getPeakUsage).toList()) - before);
    }

    /** So many mebibytes more that were really held: garbage is collected again and again meanwhile, which takes its time. */
    static double held(Runnable work) {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
        try {
            sampler.scheduleWithFixedDelay(
                    () -> most.accumulateAndGet(used(), Math::max), 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            work.run();
        } finally {
            sampler.shutdownNow();
        }
        return mebibytes(most.get() - before);
    }

    private static long used() {
        ManagementFactory.getMemoryMXBean().gc();
        return sum(POOLS.stream().map(MemoryPoolMXBean::getUsage).toList());
    }

    private static long sum(List<MemoryUsage> usages) {
        return usages.stream().mapToLong(MemoryUsage::getUsed).sum();
    }

    private static double mebibytes(long bytes) {
        return Math.max(0, bytes) / 1024.0 / 1024.0;
    }
}
