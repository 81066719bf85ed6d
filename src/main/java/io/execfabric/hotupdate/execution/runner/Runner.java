package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.execution.queue.TenantSlots;
import io.execfabric.hotupdate.execution.queue.TenantSlots.Hold;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out one queued run: claim, verify, sandbox, record. Works on the calling thread, a long-lived one of the queue's
 * pool, since the sandbox dies with the thread that started it.
 */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final TenantBarrier barrier;
    private final RunDrain drain;
    private final TenantSlots slots;
    private final RunRecords records;
    private final RunVerification verification;
    private final RunSandbox sandbox;

    Runner(
            TenantBarrier barrier,
            RunDrain drain,
            TenantSlots slots,
            RunRecords records,
            RunVerification verification,
            RunSandbox sandbox) {
        this.barrier = barrier;
        this.drain = drain;
        this.slots = slots;
        this.records = records;
        this.verification = verification;
        this.sandbox = sandbox;
    }

    RunAttempt run(String executionId) {
        if (!drain.enter()) {
            return RunAttempt.NODE_STOPS;
        }
        Hold slot = slots.hold();
        try {
            return records.claim(executionId, slot::take)
                    .map(run -> verifyAndRun(run, slot))
                    .orElse(slot.refused() ? RunAttempt.TENANT_FULL : RunAttempt.NOTHING);
        } finally {
            slot.release();
            drain.leave();
        }
    }

    /** Gives the slot back before the end is on record: who is dispatched because of it has to find it free. */
    private RunAttempt verifyAndRun(ClaimedRun run, Hold slot) {
        try (VerifiedRun verified = barrier.asPlatform(() -> verification.verify(run))) {
            RunOutcome outcome = sandbox.run(run, verified);
            slot.release();
            refuseToKeep(run, outcome);
            return ended(records.finish(run, outcome, verified.digest()));
        } catch (HotUpdateException e) {
            slot.release();
            LOG.warn("Execution {} refused: {}", run.id(), e.getMessage());
            return ended(records.refuse(
                    run, Optional.ofNullable(e.getMessage()).orElse(e.code().title())));
        }
    }

    private static RunAttempt ended(boolean kept) {
        return kept ? RunAttempt.ENDED : RunAttempt.NOTHING;
    }

    /** Leaves the row as it is, RUNNING; the queue's next try finds it so and declares the run lost. */
    private void refuseToKeep(ClaimedRun run, RunOutcome outcome) {
        if (drain.cutsOff() && outcome.status() == ExecutionStatus.CANCELLED) {
            throw new IllegalStateException("Execution " + run.id() + " was cut off because this node stops");
        }
    }
}
