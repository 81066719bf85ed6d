package io.execfabric.hotupdate.shared;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Work that takes a processor for a while, done for one tenant a few at a time, so that whatever one tenant sends, the others
 * find processors left. Who waits does so in the order of coming; more than a few who wait are sent away, since each of them
 * keeps a thread of the server. Nobody takes a turn inside a transaction, or waiting would hold a connection as well.
 */
public final class Turns {

    private static final int MOST_WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of all tenants, for whatever: the server has 200 threads, and pages need some. */
    private static final Semaphore PLACES_TO_WAIT = new Semaphore(128);

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
                throw new QuotaExceeded(Wording.of("turns.full"), Duration.ofSeconds(2));
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
            return got(queue, Duration.ZERO) || waitedInPlace(queue);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean waitedInPlace(Queue queue) throws InterruptedException {
        if (!PLACES_TO_WAIT.tryAcquire()) {
            return false;
        }
        try {
            return got(queue, PATIENCE);
        } finally {
            PLACES_TO_WAIT.release();
        }
    }

    /** In the order of coming, also where nobody is willing to wait. */
    private static boolean got(Queue queue, Duration patience) throws InterruptedException {
        return queue.free().tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
