package io.execfabric.hotupdate.execution.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.ExecutionAudit.RunQueued;
import io.execfabric.hotupdate.execution.model.HeldRun;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The durable queue: a run is scheduled, or parked when its tenant's window is full, in the transaction that stores it; the
 * pollers are woken after the commit (earlier they would miss the row).
 */
@Component
public class RunQueue {

    /** The queue's one task; its instance id is the execution's id and it carries no data. */
    public static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run-execution");

    private final SchedulerClient client;
    private final QueueSql rows;
    private final ObjectProvider<Scheduler> scheduler;
    private final NodeSlots slots;
    private final ExecutionAudit audit;
    private final Clock clock;

    RunQueue(
            SchedulerClient client,
            QueueSql rows,
            ObjectProvider<Scheduler> scheduler,
            NodeSlots slots,
            ExecutionAudit audit,
            Clock clock) {
        this.client = client;
        this.rows = rows;
        this.scheduler = scheduler;
        this.slots = slots;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Dispatches a run that the scheduler has never had, or leaves it parked. Before it is stored, if it is new: it is
     * written once then.
     *
     * @param open what the tenant had before
     */
    public void add(Run execution, OpenRuns open) {
        if (open.admit(slots.inCluster())) {
            Instant now = clock.instant();
            execution.dispatch(now);
            // unlike a single one, a batch is written without looking first
            client.scheduleBatch(List.of(task(new HeldRun(execution))), now);
            audit.queued(execution);
        } else {
            audit.parked(execution);
        }
    }

    /** What the tenant has queued and running. */
    public OpenRuns open(TenantId tenant) {
        return rows.open(tenant);
    }

    /** False when the scheduler has it already. */
    boolean schedule(HeldRun run) {
        return client.scheduleIfNotExists(task(run), clock.instant());
    }

    /** Takes a run that this node carried out off the queue, in the transaction of its end: one commit for both. */
    public void leave(String executionId) {
        rows.remove(executionId);
    }

    /** People who wait go before AIs. */
    private static TaskInstance<Void> task(HeldRun run) {
        return RUN.instance(run.id())
                .priority(run.channel() == Channel.MANUAL ? Priority.HIGH : Priority.MEDIUM)
                .build();
    }

    @TransactionalEventListener
    void queued(RunQueued queued) {
        wake();
    }

    void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
