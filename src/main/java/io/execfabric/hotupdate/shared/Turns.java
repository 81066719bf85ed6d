package io.execfabric.hotupdate.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Work that takes a processor for a while, done for one tenant a few at a time, so that whatever one tenant sends, the others
 * find processors left. Who waits does so in the order of coming; more than a few who wait are sent away.
 */
public final class Turns {

    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int atOnce;
    private final Map<TenantId, Queue> queues = new ConcurrentHashMap<>();

    private record Queue(Semaphore free, AtomicInteger inside) {}

    public Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Half of the processors for one tenant. */
    public static Turns ofProcessors() {
        return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws QuotaExceeded when too many of this tenant wait already, or waiting took too long
     */
    public <T> T take(TenantId tenant, Supplier<T> work) {
        Queue queue = enter(tenant);
        try {
            if (queue.inside().get() > atOnce + MOST_WAITING || !waited(queue)) {
                throw new QuotaExceeded(
                        "Too much of your tenant's is being looked at just now.", Duration.ofSeconds(2));
            }
            try {
                return work.get();
            } finally {
                queue.free().release();
            }
        } finally {
            leave(tenant);
        }
    }

    private Queue enter(TenantId tenant) {
        return queues.compute(tenant, (unused, queue) -> {
            Queue entered = queue == null ? new Queue(new Semaphore(atOnce, true), new AtomicInteger()) : queue;
            entered.inside().incrementAndGet();
            return entered;
        });
    }

    private void leave(TenantId tenant) {
        queues.computeIfPresent(tenant, (unused, queue) -> queue.inside().decrementAndGet() == 0 ? null : queue);
    }

    private static boolean waited(Queue queue) {
        try {
            return queue.free().tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
