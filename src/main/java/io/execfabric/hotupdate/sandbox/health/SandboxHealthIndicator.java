package io.execfabric.hotupdate.sandbox.health;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Down when this host cannot isolate runs, unless it is to run none. */
@Component
public class SandboxHealthIndicator implements HealthIndicator {

    /** Scripts run, and not as they should: no operator may take this for {@code UP}. */
    public static final Status WEAKENED = new Status("WEAKENED");

    private final Sandbox sandbox;
    private final NodeRoleProperties roles;

    public SandboxHealthIndicator(Sandbox sandbox, NodeRoleProperties roles) {
        this.sandbox = sandbox;
        this.roles = roles;
    }

    @Override
    public Health health() {
        IsolationReport report = sandbox.isolation();
        return status(report)
                .withDetail("enforced", report.enforced())
                .withDetail("missing", report.missing())
                .withDetail("weaker", report.weaker())
                .build();
    }

    private Health.Builder status(IsolationReport report) {
        if (report.isolated() || !roles.runner()) {
            return Health.up();
        }
        return report.weakened() ? Health.status(WEAKENED) : Health.down();
    }
}
