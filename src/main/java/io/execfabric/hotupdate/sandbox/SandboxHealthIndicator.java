package io.execfabric.hotupdate.sandbox;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when this host cannot isolate runs. */
@Component
class SandboxHealthIndicator implements HealthIndicator {

    private final Sandbox sandbox;

    SandboxHealthIndicator(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Health health() {
        IsolationReport report = sandbox.isolation();
        Health.Builder health = report.isolated() ? Health.up() : Health.down();
        return health.withDetail("enforced", report.enforced())
                .withDetail("missing", report.missing())
                .build();
    }
}
