package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.tenancy.DemoPeopleMade;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
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
 * The demo world is begun where the demo people are, on an empty database, and once it stands no start looks at it again:
 * what is there then belongs to people. Health is UP only when a world that was begun stands.
 */
@Component("demoWorld")
@Profile("demo")
@ConditionalOnProperty(name = "hotupdate.demo.world", havingValue = "true", matchIfMissing = true)
class DemoWorld implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoWorldMarkRepository marks;
    private final DemoTenants tenants;
    private final Clock clock;
    private final Thread builder = new Thread(this::build, "demo-world");

    private boolean begunNow;
    private volatile boolean stopping;
    private volatile Health health =
            Health.outOfService().withDetail("demo", "being made").build();

    DemoWorld(DemoWorldMarkRepository marks, DemoTenants tenants, Clock clock) {
        this.marks = marks;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return health;
    }

    @EventListener(DemoPeopleMade.class)
    void begin() {
        marks.save(new DemoWorldMark(clock.instant()));
        begunNow = true;
    }

    /** The engine's jobs run only after this event, so the world is made beside the server, not before it. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (unfinished().isPresent()) {
            builder.setDaemon(true);
            builder.start();
        } else {
            health = Health.up().build();
        }
    }

    /** Interrupts nothing: the embedded database closes its file for everybody when a thread that reads it is interrupted. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void build() {
        try {
            if (begunNow) {
                tenants.make();
            } else {
                tenants.goOn();
            }
            unfinished().ifPresent(this::finish);
            health = Health.up().build();
            LOG.info("The demo world stands");
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private Optional<DemoWorldMark> unfinished() {
        return marks.findById(DemoWorldMark.ID).filter(DemoWorldMark::isUnfinished);
    }

    private void finish(DemoWorldMark mark) {
        mark.stands(clock.instant());
        marks.save(mark);
    }

    private void failed(RuntimeException e) {
        if (stopping) {
            LOG.info("The server stops before the demo world stands; the next start goes on");
            return;
        }
        LOG.error("The demo world could not be made", e);
        health = Health.down()
                .withDetail("demo", "could not be made, see the log")
                .build();
    }
}
