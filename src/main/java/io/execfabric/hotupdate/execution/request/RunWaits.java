package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.execution.request.Places.Place;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Stay;
import io.execfabric.hotupdate.tenancy.Stays;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Waits for a run's end: as long as was asked for, where there is room, and no longer than the one who waits may stay. */
@Component
class RunWaits {

    private final ExecutionReader reader;
    private final ExecutionWatch watch;
    private final LongPolls polls;
    private final Stays stays;

    RunWaits(ExecutionReader reader, ExecutionWatch watch, LongPolls polls, Stays stays) {
        this.reader = reader;
        this.watch = watch;
        this.polls = polls;
        this.stays = stays;
    }

    /** At once where nobody wants to wait, or where too many wait already. */
    ExecutionView view(Caller caller, String executionId, Duration time) {
        Optional<Place> place = time.isZero() ? Optional.empty() : polls.hold(caller.requireTenant());
        if (place.isEmpty()) {
            return reader.view(caller, executionId);
        }
        try (Place taken = place.get()) {
            return afterWaiting(caller, executionId, time);
        }
    }

    /** The same without a thread that waits. */
    CompletableFuture<ExecutionView> whenEnded(Caller caller, String executionId, Duration time) {
        Optional<Place> place = time.isZero() ? Optional.empty() : polls.enter(caller.requireTenant());
        if (place.isEmpty()) {
            return CompletableFuture.completedFuture(reader.view(caller, executionId));
        }
        try {
            return answered(caller, executionId, time)
                    .whenComplete((run, failure) -> place.get().close());
        } catch (RuntimeException refused) {
            place.get().close();
            throw refused;
        }
    }

    /** Who waits is told of the own end by this answer. */
    private CompletableFuture<ExecutionView> answered(Caller caller, String executionId, Duration time) {
        Stay stay = stays.current();
        CompletableFuture<@Nullable Void> over =
                watch.end(executionId, time, stay, () -> reader.hasEnded(caller, executionId));
        stay.answersItself();
        return over.thenApplyAsync(
                done -> {
                    stay.requireKnown();
                    return reader.view(caller, executionId);
                },
                polls.answers());
    }

    ExecutionView afterWaiting(Caller caller, String executionId, Duration time) {
        await(caller, executionId, time);
        return reader.view(caller, executionId);
    }

    void await(Caller caller, String executionId, Duration time) {
        Stay stay = stays.current();
        watch.await(executionId, time, stay, () -> reader.hasEnded(caller, executionId));
        stay.requireKnown();
    }
}
