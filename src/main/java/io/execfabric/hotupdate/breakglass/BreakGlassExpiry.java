package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that the time of an access is over; it opened nothing any more from that moment on, noticed or not. */
@Component
class BreakGlassExpiry {

    private final BreakGlassRepository glasses;
    private final BreakGlassAudit audit;
    private final TenantBarrier barrier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BreakGlassExpiry(
            BreakGlassRepository glasses,
            BreakGlassAudit audit,
            TenantBarrier barrier,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.glasses = glasses;
        this.audit = audit;
        this.barrier = barrier;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** In a transaction of its own; when another node notices the same at once, one of them writes it. */
    boolean notice() {
        try {
            return barrier.asPlatform(() -> transaction.execute(status -> {
                List<BreakGlass> overdue = glasses.overdue(clock.instant());
                overdue.stream().filter(glass -> glass.expire(clock.instant())).forEach(audit::expired);
                return !overdue.isEmpty();
            }));
        } catch (OptimisticLockingFailureException somebodyElseDid) {
            return false;
        }
    }
}
