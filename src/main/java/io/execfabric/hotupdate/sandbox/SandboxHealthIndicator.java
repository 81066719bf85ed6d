package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.NodeRoles;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when this host cannot isolate runs, unless it is to run none. */
@Component
class SandboxHealthIndicator implements HealthIndicator {

    private final Sandbox sandbox;
    private final NodeRoles roles;

    SandboxHealthIndicator(Sandbox sandbox, NodeRoles roles) {
        this.sandbox = sandbox;
        this.roles = roles;
    }

    @Override
    public Health health() {
        IsolationReport report = sandbox.isolation();
        Health.Builder health = report.isolated() || !roles.runner() ? Health.up() : Health.down();
        return health.withDetail("enforced", report.enforced())
                .withDetail("missing", report.missing())
                .withDetail("weaker", report.weaker())
                .build();
    }
}
