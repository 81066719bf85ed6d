package io.execfabric.hotupdate.execution.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.runner.RunningHere;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.Stay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Many wait, few threads and questions are needed. */
class ExecutionWatchTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutionWatch watch = new ExecutionWatch(mock(ApplicationEventPublisher.class));
    private final ExecutionRepository executions = mock(ExecutionRepository.class);
    private final ScopedTransactions transactions = mock(ScopedTransactions.class);
    private final Cluster cluster = mock(Cluster.class);
    private final RunningHere running = mock(RunningHere.class);
    private final EndedElsewhere elsewhere = new EndedElsewhere(watch, executions, transactions, cluster, running);

    @AfterEach
    void stop() {
        elsewhere.stop();
    }

    @Test
    void oneQuestionTellsAllWhoWaitThatARunEndedOnAnotherNode() {
        when(transactions.ofPlatform(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(cluster.othersAlive()).thenReturn(true);
        when(running.has(anyString())).thenReturn(false);
        List<CompletableFuture<@Nullable Void>> ending =
                IntStream.range(0, 500).mapToObj(i -> waits("far")).toList();
        CompletableFuture<@Nullable Void> other = waits("other");
        elsewhere.start();
        when(executions.findEnded(anyCollection())).thenReturn(List.of("far"));

        await().until(() -> ending.stream().allMatch(CompletableFuture::isDone));

        assertThat(other).isNotDone();
        assertThat(watch.awaited()).containsExactly("other");
        verify(executions, atMost(60)).findEnded(anyCollection());
    }

    @Test
    void whoseRunIsOfThisNodeAsksOftenForNothing() {
        when(transactions.ofPlatform(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(cluster.othersAlive()).thenReturn(true);
        when(running.has("here")).thenReturn(true);
        waits("here");
        elsewhere.start();

        await().during(Duration.ofMillis(600)).until(() -> true);

        verify(executions, atMost(1)).findEnded(anyCollection());
    }

    @Test
    void theEndOfTheOneWhoWaitsIsTheEndOfTheWait() {
        AtomicReference<@Nullable Runnable> end = new AtomicReference<>();
        Stay stay = mock(Stay.class);
        doAnswer(call -> {
                    end.set(call.getArgument(0));
                    return null;
                })
                .when(stay)
                .whenOver(any());
        CompletableFuture<@Nullable Void> over = watch.end("run", LONG, stay, () -> false);
        assertThat(over).isNotDone();

        Objects.requireNonNull(end.get()).run();

        assertThat(over).isDone();
        assertThat(watch.awaited()).isEmpty();
    }

    @Test
    void timeWhatHasEndedAndAStoppingServerEndItToo() {
        assertThat(watch.end("run", LONG, Stay.UNBOUNDED, () -> true)).isDone();
        CompletableFuture<@Nullable Void> brief = watch.end("run", Duration.ofMillis(10), Stay.UNBOUNDED, () -> false);
        await().until(brief::isDone);
        CompletableFuture<@Nullable Void> last = waits("run");
        watch.releaseAll();
        assertThat(last).isDone();
        assertThat(watch.awaited()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheRunDoesNotWait() {
        assertThatThrownBy(() -> watch.end("foreign", LONG, Stay.UNBOUNDED, () -> {
                    throw HotUpdateException.notFound("run");
                }))
                .isInstanceOf(HotUpdateException.class);
        assertThat(watch.awaited()).isEmpty();
        verify(executions, never()).findEnded(anyCollection());
    }

    private CompletableFuture<@Nullable Void> waits(String run) {
        return watch.end(run, LONG, Stay.UNBOUNDED, () -> false);
    }
}
