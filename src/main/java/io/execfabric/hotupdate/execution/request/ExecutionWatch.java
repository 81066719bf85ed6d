package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.execution.runner.RunningHere;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.tenancy.Stay;
import java.time.Duration;
import java.util.Set;
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

    private final ConcurrentHashMap<String, Set<CountDownLatch>> waiting = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Cluster cluster;
    private final RunningHere running;

    ExecutionWatch(ApplicationEventPublisher events, Cluster cluster, RunningHere running) {
        this.events = events;
        this.cluster = cluster;
        this.running = running;
    }

    /**
     * Returns as soon as {@code hasEnded} says so, when {@code time} is over, or with the stay of who asks; what it throws
     * ends the wait.
     */
    void await(String executionId, Duration time, Stay stay, BooleanSupplier hasEnded) {
        long end = System.nanoTime() + time.toNanos();
        CountDownLatch over = new CountDownLatch(1);
        stay.whenOver(over::countDown);
        join(executionId, over);
        try {
            long left = time.toNanos();
            while (left > 0 && !hasEnded.getAsBoolean() && !isOver(over, Math.min(left, turn(executionId)))) {
                left = end - System.nanoTime();
            }
        } finally {
            leave(executionId, over);
        }
    }

    @TransactionalEventListener
    void ended(RunEnded ended) {
        waiting.getOrDefault(ended.executionId(), Set.of()).forEach(CountDownLatch::countDown);
        events.publishEvent(new ExecutionLogs.LogMoved(ended.executionId()));
    }

    private void join(String executionId, CountDownLatch over) {
        waiting.compute(executionId, (id, now) -> {
            Set<CountDownLatch> all = now == null ? ConcurrentHashMap.newKeySet() : now;
            all.add(over);
            return all;
        });
    }

    private void leave(String executionId, CountDownLatch over) {
        waiting.computeIfPresent(executionId, (id, now) -> {
            now.remove(over);
            return now.isEmpty() ? null : now;
        });
    }

    /** Whether waiting is over: the end was announced, or this thread is wanted elsewhere. */
    private static boolean isOver(CountDownLatch over, long nanos) {
        try {
            return over.await(nanos, TimeUnit.NANOSECONDS);
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
}
