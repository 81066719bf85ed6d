package io.execfabric.hotupdate.execution.read;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.model.ExecutionArtifact;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads runs for their tenant; an AI token sees those that it asked for. */
@Component
public class ExecutionReader {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ExecutionArtifactRepository artifacts;
    private final ExecutionPieces pieces;
    private final EntityManager entities;

    ExecutionReader(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ExecutionArtifactRepository artifacts,
            ExecutionPieces pieces,
            EntityManager entities) {
        this.transactions = transactions;
        this.executions = executions;
        this.artifacts = artifacts;
        this.pieces = pieces;
        this.entities = entities;
    }

    public ExecutionView view(Caller caller, String executionId) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(tenant, () -> pieces.complete(visible(caller, executionId)));
    }

    /** Whether it has ended, by one small question; for those who wait. */
    public boolean hasEnded(Caller caller, String executionId) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(
                tenant, () -> visible(caller, executionId).status().isFinal());
    }

    public ItemList<ExecutionView> list(Caller caller, ExecutionCriteria asked, PageRequest page) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(tenant, () -> {
            List<Run> rows = new WantedRuns(tenant, scope(caller), asked, page).read(entities);
            Map<String, ExecutionView> shown = pieces.briefly(tenant, rows);
            return ItemList.cut(rows, page.limit(), WantedRuns::place, row -> shown.get(row.id()));
        });
    }

    /** The same as {@link #mayBeSeenBy}, as a question. */
    private static ExecutionCriteria scope(Caller caller) {
        return caller.isAi()
                ? new ExecutionCriteria(null, Set.of(), Set.of(Channel.AI), caller.user(), null, TimeSpan.ALL)
                : ExecutionCriteria.ALL;
    }

    /** What waits for a yes, oldest first; the cap on open tickets bounds it. */
    public ItemList<ExecutionView> awaitingConfirmation(TenantId tenant) {
        return transactions.readOfTenant(tenant, () -> {
            List<Run> rows = executions.findByTenantIdAndStatusOrderById(
                    tenant.value(), ExecutionStatus.AWAITING_CONFIRMATION, Limit.of(PageRequest.MAX_LIMIT));
            Map<String, ExecutionView> shown = pieces.briefly(tenant, rows);
            return ItemList.all(rows.stream().map(row -> shown.get(row.id())).toList());
        });
    }

    public ArtifactContent artifact(Caller caller, String executionId, String name) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(tenant, () -> {
            Run run = visible(caller, executionId);
            return content(run, name).orElseThrow(() -> HotUpdateException.notFound("file"));
        });
    }

    private Optional<ArtifactContent> content(Run run, String name) {
        return artifacts
                .findByTenantIdAndExecutionIdAndName(run.tenant().value(), run.id(), name)
                .map(ExecutionArtifact::read);
    }

    /** Inside a transaction of the caller's tenant. */
    Run visible(Caller caller, String executionId) {
        return find(caller, executionId).orElseThrow(() -> HotUpdateException.notFound("run"));
    }

    /** {@link #visible}, empty where that refuses. */
    Optional<Run> find(Caller caller, String executionId) {
        return executions
                .findByTenantIdAndId(caller.requireTenant().value(), executionId)
                .filter(run -> mayBeSeenBy(caller, run));
    }

    /** People see their tenant's; an AI's scope must not widen to what people ran. */
    public static boolean mayBeSeenBy(Caller caller, Run run) {
        return !caller.isAi()
                || (run.requester().channel() == Channel.AI
                        && run.requester().user().equals(caller.user()));
    }

    /** A run that was just made: nobody has printed, left or decided anything yet. */
    public ExecutionView fresh(Run run, String input) {
        return pieces.fresh(run, input);
    }
}
