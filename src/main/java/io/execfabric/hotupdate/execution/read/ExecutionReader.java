package io.execfabric.hotupdate.execution.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionArtifact;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.ListedArtifact;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.UploadFact;
import io.execfabric.hotupdate.execution.model.WantedRuns;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads runs for their tenant; an AI token sees those that it asked for. */
@Component
public class ExecutionReader {

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ExecutionContentRepository contents;
    private final ConfirmationTicketRepository tickets;
    private final ExecutionArtifactRepository artifacts;
    private final ExecutionChunkRepository chunks;
    private final StoredUploadRepository uploads;
    private final ExecutionViews views;

    ExecutionReader(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ExecutionContentRepository contents,
            ConfirmationTicketRepository tickets,
            ExecutionArtifactRepository artifacts,
            ExecutionChunkRepository chunks,
            StoredUploadRepository uploads,
            ExecutionViews views) {
        this.transactions = transactions;
        this.executions = executions;
        this.contents = contents;
        this.tickets = tickets;
        this.artifacts = artifacts;
        this.chunks = chunks;
        this.uploads = uploads;
        this.views = views;
    }

    public ExecutionView view(Caller caller, String executionId) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(tenant, () -> complete(visible(caller, executionId)));
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
            List<Run> rows = executions.part(new WantedRuns(tenant, scope(caller), asked, page));
            Map<String, ExecutionView> shown = briefly(tenant, rows);
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
            Map<String, ExecutionView> shown = briefly(tenant, rows);
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
        return views.view(
                run,
                new ExecutionContent(run.id(), run.tenant(), input),
                List.of(),
                List.of(),
                handed(run.tenant().value(), List.of(run)).getOrDefault(run.id(), List.of()),
                ticket(run));
    }

    private ExecutionView complete(Run run) {
        String tenant = run.tenant().value();
        ExecutionContent content =
                contents.findByTenantIdAndExecutionId(tenant, run.id()).orElseThrow();
        List<ArtifactView> files = artifacts.list(tenant, List.of(run.id())).stream()
                .map(ListedArtifact::view)
                .toList();
        return views.view(
                run,
                content,
                output(tenant, List.of(run.id())).getOrDefault(run.id(), List.of()),
                files,
                handed(tenant, List.of(run)).getOrDefault(run.id(), List.of()),
                ticket(run));
    }

    private @Nullable ConfirmationTicket ticket(Run run) {
        return run.neededConfirmation()
                ? tickets.findByTenantIdAndExecutionId(run.tenant().value(), run.id())
                        .orElse(null)
                : null;
    }

    private Map<String, ExecutionView> briefly(TenantId tenant, List<Run> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<String> ids = rows.stream().map(Run::id).toList();
        Map<String, ExecutionContent> small = contents
                .findByTenantIdAndExecutionIdInAndTotalBytesLessThanEqual(
                        tenant.value(), ids, ExecutionView.LISTED_BYTES)
                .stream()
                .collect(toMap(ExecutionContent::executionId, identity()));
        // of a run that goes on, nobody knows how much there is
        Map<String, List<LogChunk>> printed = output(
                tenant.value(),
                rows.stream()
                        .filter(row -> row.status().isFinal())
                        .map(Run::id)
                        .filter(small::containsKey)
                        .toList());
        Map<String, ConfirmationTicket> asked = tickets.findByTenantIdAndExecutionIdIn(tenant.value(), ids).stream()
                .collect(toMap(ConfirmationTicket::executionId, identity()));
        Map<String, List<ArtifactView>> files = artifacts.list(tenant.value(), ids).stream()
                .collect(groupingBy(ListedArtifact::executionId, mapping(ListedArtifact::view, toList())));
        Map<String, List<UploadedFile>> given = handed(tenant.value(), rows);
        return rows.stream()
                .map(row -> views.view(
                        row,
                        nullable(small, row.id()),
                        printed.getOrDefault(row.id(), List.of()),
                        files.getOrDefault(row.id(), List.of()),
                        given.getOrDefault(row.id(), List.of()),
                        nullable(asked, row.id())))
                .collect(toMap(ExecutionView::id, identity()));
    }

    private Map<String, List<UploadedFile>> handed(String tenant, List<Run> rows) {
        Map<String, String> batches = new HashMap<>();
        rows.forEach(row -> {
            String batchNo = row.terms().uploadBatchNo();
            if (batchNo != null) {
                batches.put(row.id(), batchNo);
            }
        });
        if (batches.isEmpty()) {
            return Map.of();
        }
        Map<String, List<UploadedFile>> files = uploads.facts(tenant, Set.copyOf(batches.values())).stream()
                .collect(groupingBy(UploadFact::batchNo, mapping(UploadFact::view, toList())));
        return batches.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> files.getOrDefault(entry.getValue(), List.of())));
    }

    private Map<String, List<LogChunk>> output(String tenant, List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return chunks.findByTenantIdAndExecutionIdInOrderBySeq(tenant, ids).stream()
                .collect(groupingBy(ExecutionChunk::executionId, mapping(ExecutionChunk::view, toList())));
    }

    private static <T> @Nullable T nullable(Map<String, T> map, String id) {
        return map.get(id);
    }
}
