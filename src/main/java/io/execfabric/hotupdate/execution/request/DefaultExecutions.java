package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The module's front: each method is one use of a run. */
@Component
class DefaultExecutions implements Executions {

    /** How long a cancellation waits for the killed run's end, so that the answer mostly shows it. */
    private static final Duration CANCELLATION_WAIT = Duration.ofSeconds(5);

    private final RunRequests requests;
    private final ExecutionReader reader;
    private final Cancellations cancellations;
    private final RunWaits waits;
    private final AiRate aiRate;
    private final RefusalAudit refusals;

    DefaultExecutions(
            RunRequests requests,
            ExecutionReader reader,
            Cancellations cancellations,
            RunWaits waits,
            AiRate aiRate,
            RefusalAudit refusals) {
        this.requests = requests;
        this.reader = reader;
        this.cancellations = cancellations;
        this.waits = waits;
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
        return waits.view(caller, executionId, Duration.ofSeconds(waitSeconds));
    }

    @Override
    public CompletableFuture<ExecutionView> whenEnded(Caller caller, String executionId, int waitSeconds) {
        Executions.requireWait(waitSeconds);
        return waits.whenEnded(caller, executionId, Duration.ofSeconds(waitSeconds));
    }

    @Override
    public boolean hasEnded(Caller caller, String executionId, Duration wait) {
        waits.await(caller, executionId, wait);
        return reader.hasEnded(caller, executionId);
    }

    @Override
    public ItemList<ExecutionView> list(Caller caller, ExecutionCriteria asked, PageRequest page) {
        return reader.list(caller, asked, page);
    }

    @Override
    public ExecutionView cancel(Caller caller, String executionId) {
        String cancelled = refusals.watching(
                caller.tenant(), caller.user(), "CANCELLATION_REFUSED", ExecutionAudit.SUBJECT, executionId, () -> {
                    cancellations.cancel(caller, executionId);
                    return executionId;
                });
        return waits.afterWaiting(caller, cancelled, CANCELLATION_WAIT);
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
}
