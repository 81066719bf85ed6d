package io.execfabric.hotupdate.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import io.execfabric.hotupdate.execution.ExecutionAudit.RunQueued;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The durable queue: a run is scheduled, or parked when its tenant's window is full, in the transaction that stores it; the
 * pollers are woken after the commit (earlier they would miss the row).
 */
@Component
class RunQueue {

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final NodeSlots slots;
    private final ExecutionAudit audit;
    private final Clock clock;

    RunQueue(
            SchedulerClient client,
            ObjectProvider<Scheduler> scheduler,
            NodeSlots slots,
            ExecutionAudit audit,
            Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.slots = slots;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param open what the tenant had before */
    void add(Execution execution, OpenRuns open) {
        if (open.admit(slots.inCluster())) {
            execution.dispatch(clock.instant());
            schedule(new ParkedRun(execution.id(), execution.requester().channel()));
            audit.queued(execution);
        } else {
            audit.parked(execution);
        }
    }

    /** People who wait go before AIs. False when the scheduler has it already. */
    boolean schedule(ParkedRun run) {
        return client.scheduleIfNotExists(
                RunTaskConfiguration.RUN
                        .instance(run.id())
                        .priority(run.channel() == Channel.MANUAL ? Priority.HIGH : Priority.MEDIUM)
                        .build(),
                clock.instant());
    }

    @TransactionalEventListener
    void queued(RunQueued queued) {
        wake();
    }

    void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
