package io.execfabric.hotupdate.sandbox.health;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.Audited;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts into the audit trail, at each start, that scripts run without full isolation. */
@Component
public class WeakenedNotice {

    private final Sandbox sandbox;
    private final ApplicationEventPublisher events;

    public WeakenedNotice(Sandbox sandbox, ApplicationEventPublisher events) {
        this.sandbox = sandbox;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void tell() {
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
