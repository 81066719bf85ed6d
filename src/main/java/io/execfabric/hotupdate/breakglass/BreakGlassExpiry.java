package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes down that the time of an access is over; it opened nothing any more from that moment on, noticed or not. */
@Component
class BreakGlassExpiry {

    private final BreakGlassRepository glasses;
    private final BreakGlassAudit audit;
    private final ScopedTransactions transactions;
    private final Clock clock;

    BreakGlassExpiry(
            BreakGlassRepository glasses, BreakGlassAudit audit, ScopedTransactions transactions, Clock clock) {
        this.glasses = glasses;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In a transaction of its own; when another node notices the same at once, one of them writes it. */
    boolean notice() {
        try {
            return transactions.ofPlatform(() -> {
                List<BreakGlass> overdue = glasses.overdue(clock.instant());
                overdue.stream().filter(glass -> glass.expire(clock.instant())).forEach(audit::expired);
                return !overdue.isEmpty();
            });
        } catch (OptimisticLockingFailureException somebodyElseDid) {
            return false;
        }
    }
}
