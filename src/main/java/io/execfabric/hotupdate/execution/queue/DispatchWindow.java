package io.execfabric.hotupdate.execution.queue;

import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.HeldRun;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Which queued runs the scheduler has: of each tenant as many as there are slots. The others are parked in their own row,
 * where the scheduler does not see them, and come in as earlier ones end.
 */
@Component
class DispatchWindow {

    /** What waits in the scheduler for so long is looked at: it may have lost its place. */
    private static final Duration PLACE_LOST = Duration.ofSeconds(30);

    private final ScopedTransactions transactions;
    private final ExecutionRepository executions;
    private final RunQueue queue;
    private final NodeSlots slots;
    private final Clock clock;

    DispatchWindow(
            ScopedTransactions transactions,
            ExecutionRepository executions,
            RunQueue queue,
            NodeSlots slots,
            Clock clock) {
        this.transactions = transactions;
        this.executions = executions;
        this.queue = queue;
        this.slots = slots;
        this.clock = clock;
    }

    /** Dispatches parked runs of a tenant, people's first, as far as its window has room. */
    Promotion promote(TenantId tenant) {
        return transactions.ofPlatform(() -> {
            int room = (int) Math.max(0, slots.inCluster() - dispatched(tenant));
            List<HeldRun> next = executions.parked(tenant.value(), Limit.of(room + 1));
            Instant now = clock.instant();
            int promoted = 0;
            for (HeldRun run : next.subList(0, Math.min(room, next.size()))) {
                // another node, or a cancellation, may have been first
                if (executions.dispatch(run.id(), now) == 1) {
                    queue.schedule(run);
                    promoted++;
                }
            }
            return new Promotion(promoted, next.size() > room);
        });
    }

    /** Tenants that have parked runs. */
    List<TenantId> waiting() {
        return transactions.ofPlatform(executions::tenantsWithParked).stream()
                .map(TenantId::new)
                .toList();
    }

    /** Gives those their place again that a crash between two steps took out of the scheduler; how many. */
    long restorePlaces() {
        return transactions.ofPlatform(
                () -> executions.dispatchedBefore(clock.instant().minus(PLACE_LOST)).stream()
                        .filter(queue::schedule)
                        .count());
    }

    private long dispatched(TenantId tenant) {
        return queue.open(tenant).dispatched();
    }

    /**
     * What one turn did.
     *
     * @param more whether runs stay parked
     */
    record Promotion(int promoted, boolean more) {}
}
