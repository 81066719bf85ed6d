package io.execfabric.hotupdate.execution.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what callers see of a run. */
@Component
class ExecutionViews {

    /**
     * @param content null to leave it out, together with the output
     * @param output all pieces
     * @param ticket null when none was needed
     */
    ExecutionView view(
            Run run,
            @Nullable ExecutionContent content,
            List<LogChunk> output,
            List<ArtifactView> artifacts,
            List<UploadedFile> uploads,
            @Nullable ConfirmationTicket ticket) {
        return new ExecutionView(
                run.id(),
                run.target().skillCode(),
                run.target().version(),
                run.target().digest(),
                run.status(),
                run.requester().channel(),
                run.requester().user(),
                run.requester().through(),
                run.confirmedBy(),
                content == null ? null : parsed(content.input()),
                run.outcome().exitCode(),
                content == null ? null : parsed(content.result()),
                content == null ? null : joined(run, output, OutputStreamName.STDOUT),
                content == null ? null : joined(run, output, OutputStreamName.STDERR),
                run.outcome().outputTruncated(),
                run.outcome().problem(),
                artifacts,
                uploads,
                run.times().requestedAt(),
                run.times().queuedAt(),
                run.times().startedAt(),
                run.times().finishedAt(),
                run.executedDigest(),
                ticket == null ? null : ticket.view(),
                run.lost());
    }

    /** Null while there is none of a run that has not started. */
    private static @Nullable String joined(Run run, List<LogChunk> output, OutputStreamName stream) {
        if (run.times().startedAt() == null) {
            return null;
        }
        return output.stream()
                .filter(chunk -> chunk.stream() == stream)
                .map(LogChunk::text)
                .collect(Collectors.joining());
    }

    private static @Nullable JsonNode parsed(@Nullable String text) {
        return text == null ? null : ExactJson.stored(text);
    }
}
