package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.flow.ResolveLostFlow;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.shared.Digest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The three ways in which a run that was started ends, inside the caller's transaction: on record and in the trail. */
@Component
class RunEnds {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnds.class);
    private static final String DIED =
            "The runner died while this ran. What the script did is unknown; it is not run again.";

    private final OutcomeStore outcomes;
    private final RunQueue queue;
    private final ResolveLostFlow lostFlow;
    private final ExecutionAudit audit;
    private final Clock clock;

    RunEnds(OutcomeStore outcomes, RunQueue queue, ResolveLostFlow lostFlow, ExecutionAudit audit, Clock clock) {
        this.outcomes = outcomes;
        this.queue = queue;
        this.lostFlow = lostFlow;
        this.audit = audit;
        this.clock = clock;
    }

    void finish(Run run, RunOutcome outcome, @Nullable Digest verified) {
        if (verified != null) {
            run.verified(verified);
        }
        end(run, outcome);
        audit.finished(run);
        queue.leave(run.id());
    }

    void refuse(Run run, String reason) {
        end(run, RunOutcome.without(ExecutionStatus.FAILED, reason));
        audit.refused(run);
        queue.leave(run.id());
    }

    /** Asks a person what becomes of it. Whoever took it from the queue again takes it off. */
    void lose(Run run) {
        LOG.error("Run {} is lost: its runner died", run.id());
        end(run, RunOutcome.without(ExecutionStatus.LOST, DIED));
        audit.finished(run);
        lostFlow.start(run);
    }

    private void end(Run run, RunOutcome outcome) {
        run.finish(outcome, clock.instant());
        outcomes.keep(run, outcome);
    }
}
