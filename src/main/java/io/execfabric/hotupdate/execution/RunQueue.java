package io.execfabric.hotupdate.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.execfabric.hotupdate.execution.ExecutionAudit.RunQueued;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The durable queue: a run is scheduled in the transaction that stores it, and the pollers are woken after the commit
 * (earlier they would miss the row).
 */
@Component
class RunQueue {

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;
    private final ExecutionAudit audit;
    private final Clock clock;

    RunQueue(SchedulerClient client, ObjectProvider<Scheduler> scheduler, ExecutionAudit audit, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    void add(Execution execution) {
        client.scheduleIfNotExists(
                RunTaskConfiguration.RUN.instance(execution.id()).build(), clock.instant());
        audit.queued(execution);
    }

    @TransactionalEventListener
    void wake(RunQueued queued) {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
