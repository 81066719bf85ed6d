package io.execfabric.hotupdate.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** One who sends the worst texts from sixteen threads, and another who looks at pages meanwhile. */
public final class Noise {

    private static final int THREADS = 16;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

    private final RestCaller noisy;
    private final List<byte[]> texts = List.copyOf(WorstTexts.all().values());
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    public Noise(RestCaller noisy) {
        this.noisy = noisy;
    }

    /** How often each status was answered to the noisy one. */
    public Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /**
     * For so long.
     *
     * @param address where folders are taken
     * @param page what the other looks at; tells the status
     * @return how long each look took, in milliseconds, the shortest first; a look that failed is told by an exception
     */
    public List<Long> during(Duration time, String address, IntSupplier page) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; i < THREADS; i++) {
            pool.execute(() -> send(address, end));
        }
        List<Long> looks = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            int status = page.getAsInt();
            if (status != 200) {
                throw new IllegalStateException("The page answered " + status);
            }
            looks.add((System.nanoTime() - start) / 1_000_000);
            LockSupport.parkNanos(PAUSE);
        }
        await(pool);
        Collections.sort(looks);
        return looks;
    }

    private void send(String address, long end) {
        while (System.nanoTime() < end) {
            int n = next.getAndIncrement();
            Multipart form = new Multipart()
                    .field("metadata", "{\"scriptCode\":\"noise-" + n % 50 + "\",\"scenario\":\"Is in the way\"}")
                    .file("package", "folder.zip", texts.get(n % texts.size()));
            int status = noisy.post(address, form).status();
            answers.computeIfAbsent(status, unused -> new AtomicInteger()).incrementAndGet();
        }
    }

    private static void await(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("What was sent is not answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
