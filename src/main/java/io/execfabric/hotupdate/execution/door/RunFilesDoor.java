package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ListedArtifact;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A file that a run left. */
@Component
class RunFilesDoor extends RunDoor {

    private final Executions executions;
    private final ExecutionArtifactRepository artifacts;

    RunFilesDoor(NewestRun newest, Executions executions, ExecutionArtifactRepository artifacts) {
        super("run-files", newest::of);
        this.executions = executions;
        this.artifacts = artifacts;
    }

    @Override
    boolean reaches(Caller caller, Run run) {
        return smallest(run)
                .filter(name -> executions.artifact(caller, run.id(), name) != null)
                .isPresent();
    }

    @Override
    boolean isThere(Run run) {
        return smallest(run).isPresent();
    }

    /** One file tells as much as all of them, and the smallest is the cheapest to read. */
    private Optional<String> smallest(Run run) {
        return artifacts.list(run.tenant().value(), List.of(run.id())).stream()
                .map(ListedArtifact::view)
                .min(Comparator.comparingLong(ArtifactView::size))
                .map(ArtifactView::name);
    }
}
