package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.execution.ExecutionAudit.RunEnded;
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
 * looking again once a second.
 */
@Component
class ExecutionWatch {

    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final ConcurrentHashMap<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;

    ExecutionWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Calls {@code look} until it answers with a run that has ended, or the time is over. */
    ExecutionView await(String executionId, Duration time, Supplier<ExecutionView> look) {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            CountDownLatch next = join(executionId);
            try {
                ExecutionView view = look.get();
                long left = end - System.nanoTime();
                if (view.status().isFinal() || left <= 0 || !sleep(next, Math.min(left, LOOK_AGAIN_NANOS))) {
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

    private static boolean sleep(CountDownLatch ended, long nanos) {
        try {
            ended.await(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
