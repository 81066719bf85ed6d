package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.ExecutionContent;
import io.execfabric.hotupdate.execution.model.ExecutionContentRepository;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.model.RunTarget;
import io.execfabric.hotupdate.shared.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the row of a run, which says what was asked for, and the one with its input. */
@Component
class NewRuns {

    private final ExecutionRepository executions;
    private final ExecutionContentRepository contents;
    private final Ids ids;
    private final Clock clock;

    NewRuns(ExecutionRepository executions, ExecutionContentRepository contents, Ids ids, Clock clock) {
        this.executions = executions;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
    }

    Run awaitingConfirmation(SkillVersionFacts version, RunRequester requester, RunInput input) {
        return Run.awaitingConfirmation(
                ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant());
    }

    Run queued(SkillVersionFacts version, RunRequester requester, RunInput input) {
        return Run.queued(ids.next(), version.tenant(), new RunTarget(version), requester, input, clock.instant());
    }

    Run keep(Run run, RunInput input) {
        Run stored = executions.save(run);
        contents.save(new ExecutionContent(stored.id(), stored.tenant(), input.text()));
        return stored;
    }
}
