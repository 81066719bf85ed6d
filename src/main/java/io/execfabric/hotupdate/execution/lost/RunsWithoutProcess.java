package io.execfabric.hotupdate.execution.lost;

import io.execfabric.hotupdate.execution.confirmation.ConfirmationOutcomes;
import io.execfabric.hotupdate.execution.flow.ConfirmExecutionFlow;
import io.execfabric.hotupdate.execution.flow.ResolveLostFlow;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * A run that waits for a person has a process that asks. Should that be gone, however it went, the run must not wait for ever:
 * its ticket runs out in time all the same, and a lost one is put before the platform's people again.
 */
@Component
class RunsWithoutProcess {

    private static final Logger LOG = LoggerFactory.getLogger(RunsWithoutProcess.class);

    /** The process's own timer comes first, and what is just being written is left alone. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Limit AT_ONCE = Limit.of(200);

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final ConfirmExecutionFlow confirmations;
    private final ConfirmationOutcomes outcomes;
    private final ResolveLostFlow lost;
    private final Clock clock;

    RunsWithoutProcess(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            ConfirmExecutionFlow confirmations,
            ConfirmationOutcomes outcomes,
            ResolveLostFlow lost,
            Clock clock) {
        this.transactions = transactions;
        this.executions = executions;
        this.confirmations = confirmations;
        this.outcomes = outcomes;
        this.lost = lost;
        this.clock = clock;
    }

    void pass() {
        Instant before = clock.instant().minus(PATIENCE);
        transactions
                .ofPlatform(() -> executions.overdueConfirmations(before, AT_ONCE))
                .forEach(this::expire);
        transactions.ofPlatform(() -> executions.undecidedLost(before, AT_ONCE)).forEach(this::ask);
    }

    private void expire(Run run) {
        if (!confirmations.isWaiting(run.id())) {
            LOG.warn("The process that asked for the confirmation of run {} is gone; its time is over", run.id());
            transactions.ofTenant(run.tenant(), () -> {
                outcomes.expire(run.tenant().value(), run.id());
                return run;
            });
        }
    }

    private void ask(Run run) {
        if (!lost.isOpen(run.id())) {
            LOG.warn("The process that asked about the lost run {} is gone; it is asked again", run.id());
            transactions.ofTenant(run.tenant(), () -> {
                lost.start(run);
                return run;
            });
        }
    }
}
