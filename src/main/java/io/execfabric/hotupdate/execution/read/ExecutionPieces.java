package io.execfabric.hotupdate.execution.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ConfirmationTicketRepository;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ListedArtifact;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.UploadFact;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is kept of runs beside their rows: contents, output, files and tickets, one question for each kind. */
@Component
class ExecutionPieces {

    private final ExecutionContentRepository contents;
    private final ConfirmationTicketRepository tickets;
    private final ExecutionArtifactRepository artifacts;
    private final ExecutionChunkRepository chunks;
    private final StoredUploadRepository uploads;
    private final ExecutionViews views;

    ExecutionPieces(
            ExecutionContentRepository contents,
            ConfirmationTicketRepository tickets,
            ExecutionArtifactRepository artifacts,
            ExecutionChunkRepository chunks,
            StoredUploadRepository uploads,
            ExecutionViews views) {
        this.contents = contents;
        this.tickets = tickets;
        this.artifacts = artifacts;
        this.chunks = chunks;
        this.uploads = uploads;
        this.views = views;
    }

    /** A run that was just made: nobody has printed, left or decided anything yet. */
    ExecutionView fresh(Run run, String input) {
        return views.view(
                run,
                new ExecutionContent(run.id(), run.tenant(), input),
                List.of(),
                List.of(),
                handed(run.tenant().value(), List.of(run)).getOrDefault(run.id(), List.of()),
                ticket(run));
    }

    ExecutionView complete(Run run) {
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

    Map<String, ExecutionView> briefly(TenantId tenant, List<Run> rows) {
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
