package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what people decide about runs and what was refused, per tenant, as {@code hotupdate.events}; the platform's own
 * are the tenant {@code platform}.
 */
@Component
class EventMetrics {

    private static final Set<String> COUNTED =
            Set.of("RUN_REQUESTED", "CONFIRMED", "DENIED", "CONFIRMATION_EXPIRED", "RUN_CANCELLED");

    private final MeterRegistry meters;

    EventMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void count(Audited event) {
        String action = event.action();
        if (COUNTED.contains(action) || action.endsWith("_REFUSED")) {
            TenantId tenant = event.tenant();
            meters.counter("hotupdate.events", "tenant", tenant == null ? "platform" : tenant.value(), "action", action)
                    .increment();
        }
    }
}
