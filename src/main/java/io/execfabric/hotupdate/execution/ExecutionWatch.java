package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.execution.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.node.Cluster;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets requests wait for the end of a run without a database connection. Runs that end on another node are noticed by
 * looking again: often, at the one small row alone, while there is another node.
 */
@Component
class ExecutionWatch {

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_ELSEWHERE_NANOS = Duration.ofMillis(150).toNanos();

    private final ConcurrentHashMap<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Cluster cluster;
    private final RunningHere running;

    ExecutionWatch(ApplicationEventPublisher events, Cluster cluster, RunningHere running) {
        this.events = events;
        this.cluster = cluster;
        this.running = running;
    }

    /** Returns as soon as {@code hasEnded} says so, or when {@code time} is over; what it throws ends the wait. */
    void await(String executionId, Duration time, BooleanSupplier hasEnded) {
        long end = System.nanoTime() + time.toNanos();
        boolean waiting = true;
        while (waiting) {
            CountDownLatch next = join(executionId);
            try {
                long left = end - System.nanoTime();
                waiting = left > 0 && !hasEnded.getAsBoolean() && !isOver(next, Math.min(left, turn(executionId)));
            } finally {
                leave(executionId);
            }
        }
    }

    @TransactionalEventListener
    void ended(RunEnded ended) {
        Waiting there = waiting.get(ended.executionId());
        if (there != null) {
            there.ended().countDown();
        }
        events.publishEvent(new ExecutionLogs.LogMoved(ended.executionId()));
    }

    private CountDownLatch join(String executionId) {
        return waiting.compute(executionId, (id, now) -> now == null ? Waiting.first() : now.oneMore())
                .ended();
    }

    private void leave(String executionId) {
        waiting.computeIfPresent(executionId, (id, now) -> now.count() == 1 ? null : now.oneLess());
    }

    /** Whether waiting is over: the end was announced, or this thread is wanted elsewhere. */
    private static boolean isOver(CountDownLatch ended, long nanos) {
        try {
            return ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long turn(String executionId) {
        return isElsewhere(executionId) ? LOOK_ELSEWHERE_NANOS : LOOK_AGAIN_NANOS;
    }

    /** Here, the end is announced. */
    private boolean isElsewhere(String executionId) {
        return cluster.othersAlive() && !running.has(executionId);
    }

    private record Waiting(CountDownLatch ended, int count) {

        static Waiting first() {
            return new Waiting(new CountDownLatch(1), 1);
        }

        Waiting oneMore() {
            return new Waiting(ended, count + 1);
        }

        Waiting oneLess() {
            return new Waiting(ended, count - 1);
        }
    }
}
