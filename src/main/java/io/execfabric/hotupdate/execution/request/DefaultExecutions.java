package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.execution.request.Places.Place;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Stay;
import io.execfabric.hotupdate.tenancy.Stays;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The module's front: each method is one use of a run. */
@Component
class DefaultExecutions implements Executions {

    /** How long a cancellation waits for the killed run's end, so that the answer mostly shows it. */
    private static final Duration CANCELLATION_WAIT = Duration.ofSeconds(5);

    private final RunRequests requests;
    private final ExecutionReader reader;
    private final Cancellations cancellations;
    private final ExecutionWatch watch;
    private final LongPolls polls;
    private final Stays stays;
    private final AiRate aiRate;
    private final RefusalAudit refusals;

    DefaultExecutions(
            RunRequests requests,
            ExecutionReader reader,
            Cancellations cancellations,
            ExecutionWatch watch,
            LongPolls polls,
            Stays stays,
            AiRate aiRate,
            RefusalAudit refusals) {
        this.requests = requests;
        this.reader = reader;
        this.cancellations = cancellations;
        this.watch = watch;
        this.polls = polls;
        this.stays = stays;
        this.aiRate = aiRate;
        this.refusals = refusals;
    }

    @Override
    public ExecutionView request(Caller caller, RunCommand command) {
        aiRate.take(caller);
        String code = command.code().value();
        return refusals.watching(
                caller.tenant(),
                caller.user(),
                "RUN_REQUEST_REFUSED",
                "skill",
                code,
                () -> requests.request(caller, command));
    }

    @Override
    public ExecutionView view(Caller caller, String executionId, int waitSeconds) {
        Executions.requireWait(waitSeconds);
        Optional<Place> place = waitSeconds == 0 ? Optional.empty() : polls.hold(caller.requireTenant());
        if (place.isEmpty()) {
            return reader.view(caller, executionId);
        }
        try (Place taken = place.get()) {
            return afterWaiting(caller, executionId, Duration.ofSeconds(waitSeconds));
        }
    }

    @Override
    public CompletableFuture<ExecutionView> whenEnded(Caller caller, String executionId, int waitSeconds) {
        Executions.requireWait(waitSeconds);
        Optional<Place> place = waitSeconds == 0 ? Optional.empty() : polls.enter(caller.requireTenant());
        if (place.isEmpty()) {
            return CompletableFuture.completedFuture(reader.view(caller, executionId));
        }
        try {
            return answered(caller, executionId, Duration.ofSeconds(waitSeconds))
                    .whenComplete((run, failure) -> place.get().close());
        } catch (RuntimeException refused) {
            place.get().close();
            throw refused;
        }
    }

    @Override
    public boolean hasEnded(Caller caller, String executionId, Duration wait) {
        await(caller, executionId, wait);
        return reader.hasEnded(caller, executionId);
    }

    @Override
    public ItemList<ExecutionView> list(Caller caller, PageRequest page) {
        return reader.list(caller, page);
    }

    @Override
    public ExecutionView cancel(Caller caller, String executionId) {
        String cancelled = refusals.watching(
                caller.tenant(), caller.user(), "CANCELLATION_REFUSED", ExecutionAudit.SUBJECT, executionId, () -> {
                    cancellations.cancel(caller, executionId);
                    return executionId;
                });
        return afterWaiting(caller, cancelled, CANCELLATION_WAIT);
    }

    @Override
    public ArtifactContent artifact(Caller caller, String executionId, String name) {
        return reader.artifact(caller, executionId, name);
    }

    @Override
    public ItemList<ExecutionView> openConfirmations(Caller caller) {
        caller.require(Role.CONFIRMER);
        return reader.awaitingConfirmation(caller.requireTenant());
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

    private ExecutionView afterWaiting(Caller caller, String executionId, Duration time) {
        await(caller, executionId, time);
        return reader.view(caller, executionId);
    }

    private void await(Caller caller, String executionId, Duration time) {
        Stay stay = stays.current();
        watch.await(executionId, time, stay, () -> reader.hasEnded(caller, executionId));
        stay.requireKnown();
    }
}
