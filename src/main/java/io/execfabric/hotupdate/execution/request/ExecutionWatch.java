package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunEnded;
import io.execfabric.hotupdate.tenancy.Stay;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets requests wait for the end of a run without a database connection and, if they like, without a thread. What is not
 * announced on this node, {@link EndedElsewhere} tells.
 */
@Component
class ExecutionWatch {

    private final ConcurrentHashMap<String, Set<CompletableFuture<@Nullable Void>>> waiting = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;

    ExecutionWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Is done as soon as {@code hasEnded} says so or the end is told, when {@code time} is over, or with the stay of who
     * asks. Whoever goes on from there does it on a thread of its own.
     */
    CompletableFuture<@Nullable Void> end(String executionId, Duration time, Stay stay, BooleanSupplier hasEnded) {
        CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        join(executionId, over);
        over.whenComplete((done, failed) -> leave(executionId, over));
        try {
            if (hasEnded.getAsBoolean()) {
                over.complete(null);
            }
        } catch (RuntimeException refused) {
            over.complete(null);
            throw refused;
        }
        stay.whenOver(() -> over.complete(null));
        return over.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@link #end} for who has a thread to wait with. */
    void await(String executionId, Duration time, Stay stay, BooleanSupplier hasEnded) {
        CompletableFuture<@Nullable Void> over = end(executionId, time, stay, hasEnded);
        try {
            over.get();
        } catch (InterruptedException wanted) {
            over.complete(null);
            Thread.currentThread().interrupt();
        } catch (ExecutionException never) {
            throw new IllegalStateException("A wait has no way to fail", never);
        }
    }

    @TransactionalEventListener
    void ended(RunEnded ended) {
        release(List.of(ended.executionId()));
        events.publishEvent(new ExecutionLogs.LogMoved(ended.executionId()));
    }

    /** Before the server waits for the end of its requests. */
    @EventListener(ContextClosedEvent.class)
    void releaseAll() {
        release(awaited());
    }

    /** The runs for whose end somebody waits. */
    Set<String> awaited() {
        return Set.copyOf(waiting.keySet());
    }

    void release(Collection<String> ended) {
        for (String id : ended) {
            waiting.getOrDefault(id, Set.of()).forEach(over -> over.complete(null));
        }
    }

    private void join(String executionId, CompletableFuture<@Nullable Void> over) {
        waiting.compute(executionId, (id, now) -> {
            Set<CompletableFuture<@Nullable Void>> all = now == null ? ConcurrentHashMap.newKeySet() : now;
            all.add(over);
            return all;
        });
    }

    private void leave(String executionId, CompletableFuture<@Nullable Void> over) {
        waiting.computeIfPresent(executionId, (id, now) -> {
            now.remove(over);
            return now.isEmpty() ? null : now;
        });
    }
}
