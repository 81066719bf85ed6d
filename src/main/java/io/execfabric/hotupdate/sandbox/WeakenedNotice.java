package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.Audited;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts into the audit trail, at each start, that scripts run without full isolation. */
@Component
class WeakenedNotice {

    private final Sandbox sandbox;
    private final ApplicationEventPublisher events;

    WeakenedNotice(Sandbox sandbox, ApplicationEventPublisher events) {
        this.sandbox = sandbox;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        IsolationReport report = sandbox.isolation();
        if (report.weakened()) {
            events.publishEvent(new Audited(
                    null,
                    Audited.PLATFORM,
                    "SANDBOX_WEAKENED",
                    "sandbox",
                    "host",
                    "Scripts run without: " + String.join("; ", report.missing())));
        }
    }
}
