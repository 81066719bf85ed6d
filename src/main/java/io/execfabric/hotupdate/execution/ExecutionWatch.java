package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.execution.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.node.Cluster;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
    private final RunEnds ends;

    ExecutionWatch(ApplicationEventPublisher events, Cluster cluster, RunningHere running, RunEnds ends) {
        this.events = events;
        this.cluster = cluster;
        this.running = running;
        this.ends = ends;
    }

    /** Calls {@code look} until it answers with a run that has ended, or the time is over. */
    ExecutionView await(String executionId, Duration time, Supplier<ExecutionView> look) {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            CountDownLatch next = join(executionId);
            try {
                ExecutionView view = look.get();
                long left = end - System.nanoTime();
                if (view.status().isFinal() || left <= 0 || !sleep(executionId, next, left)) {
                    return view;
                }
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

    /** Until it ended, or it is time to look at the whole again; false when this thread is to give up. */
    private boolean sleep(String executionId, CountDownLatch ended, long nanos) {
        long end = System.nanoTime() + Math.min(nanos, LOOK_AGAIN_NANOS);
        try {
            long left = end - System.nanoTime();
            while (left > 0 && !ended.await(Math.min(left, turn(executionId)), TimeUnit.NANOSECONDS)) {
                left = end - System.nanoTime();
                if (left > 0 && isElsewhere(executionId) && ends.hasEnded(executionId)) {
                    return true;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
