package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Audited;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records each announced event in the transaction of the change; an event outside of one gets its own. */
@Component
class AuditTrail {

    private final AuditEventRepository events;
    private final Clock clock;

    AuditTrail(AuditEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void record(Audited event) {
        events.save(new AuditEvent(event, clock.instant()));
    }
}
