package io.execfabric.hotupdate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing again and again, on some threads at once, and times it. */
final class Load {

    /** One thread's work; made on the thread that does it. */
    interface Work extends AutoCloseable {

        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Worker {
        Work open() throws Exception;
    }

    private Load() {}

    /** {@code rounds} times on this thread. */
    static void rounds(int rounds, Worker worker, Series series) throws Exception {
        try (Work work = worker.open()) {
            long start = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                timed(work, series);
            }
            series.took(System.nanoTime() - start);
        }
    }

    /** As often as {@code threads} threads manage in {@code seconds}; what has begun by then is finished and counted. */
    static void during(int seconds, int threads, Worker worker, Series series) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(() -> {
                    try (Work work = worker.open()) {
                        while (System.nanoTime() < end) {
                            timed(work, series);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off", e);
        } finally {
            pool.shutdownNow();
        }
        series.took(System.nanoTime() - start);
    }

    private static void timed(Work work, Series series) throws Exception {
        long start = System.nanoTime();
        work.once();
        series.add(System.nanoTime() - start);
    }
}
