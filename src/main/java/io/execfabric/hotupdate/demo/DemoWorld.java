package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In each demo tenant: a live capability with a few runs, one whose run waits for confirmation, a submission that waits for
 * review and one that waits for the tenant's fix. Health is UP only when all of it stands.
 */
@Component("demoWorld")
@Profile("demo")
@ConditionalOnProperty(name = "hotupdate.demo.world", havingValue = "true", matchIfMissing = true)
class DemoWorld implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);
    private static final List<String> TENANTS = List.of("acme", "globex");

    private final UserDirectory users;
    private final DemoSubmissions submissions;
    private final DemoRuns runs;

    private volatile Health health =
            Health.outOfService().withDetail("demo", "being made").build();

    DemoWorld(UserDirectory users, DemoSubmissions submissions, DemoRuns runs) {
        this.users = users;
        this.submissions = submissions;
        this.runs = runs;
    }

    @Override
    public Health health() {
        return health;
    }

    /** The engine's jobs run only after this event, so the world is made beside the server, not before it. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread builder = new Thread(this::build, "demo-world");
        builder.setDaemon(true);
        builder.start();
    }

    private void build() {
        try {
            TENANTS.forEach(tenant -> build(DemoPeople.of(new TenantId(tenant), users)));
            health = Health.up().build();
            LOG.info("The demo world stands");
        } catch (RuntimeException e) {
            LOG.error("The demo world could not be made", e);
            health = Health.down()
                    .withDetail("demo", "could not be made, see the log")
                    .build();
        }
    }

    private void build(DemoPeople people) {
        submissions.live(people, DemoScript.MONTHLY_REPORT);
        runs.request(
                people,
                DemoScript.MONTHLY_REPORT,
                "{\"customer\":\"Northwind\",\"month\":\"2026-09\",\"amounts\":\"99.90 12\",\"currency\":\"EUR\"}",
                "{\"customer\":\"Northwind\",\"month\":\"2026-10\",\"amounts\":\"120.50 80\",\"currency\":\"EUR\","
                        + "\"includeTax\":true}",
                "{\"customer\":\"Contoso\",\"month\":\"2026-10\",\"amounts\":\"12 twelve\",\"currency\":\"USD\"}");
        submissions.live(people, DemoScript.ARCHIVE_LOGS);
        runs.request(people, DemoScript.ARCHIVE_LOGS, "{\"day\":\"2026-10-31\"}");
        submissions.waiting(people, DemoScript.PRICE_CHECK);
        submissions.waiting(people, DemoScript.STOCK_SYNC);
    }
}
