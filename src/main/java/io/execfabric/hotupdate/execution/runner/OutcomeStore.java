package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.model.ExecutionArtifact;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionChunk;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import io.execfabric.hotupdate.shared.Ids;
import org.springframework.stereotype.Component;

/** Keeps what a run leaves: its result, the rest of its output and the files that it made. */
@Component
class OutcomeStore {

    private final ExecutionContentRepository contents;
    private final ExecutionChunkRepository chunks;
    private final ExecutionArtifactRepository artifacts;
    private final Ids ids;

    OutcomeStore(
            ExecutionContentRepository contents,
            ExecutionChunkRepository chunks,
            ExecutionArtifactRepository artifacts,
            Ids ids) {
        this.contents = contents;
        this.chunks = chunks;
        this.artifacts = artifacts;
        this.ids = ids;
    }

    void keep(Run run, RunOutcome outcome) {
        String result = outcome.result();
        long left = ExecutionContent.bytes(result) + outcome.output().bytes();
        contents.keep(run.tenant().value(), run.id(), result, left);
        outcome.output().parts().forEach(part -> chunks.save(new ExecutionChunk(run.id(), run.tenant(), part)));
        for (GeneratedFile file : outcome.files()) {
            artifacts.save(new ExecutionArtifact(ids.next(), run.id(), run.tenant(), file));
        }
    }
}
