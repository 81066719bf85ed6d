package io.execfabric.hotupdate.audit;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Seals on every node: whichever is first does it, and one that dies leaves nothing unsealed for long. */
@Component
class AuditSealSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealSchedule.class);

    private final AuditSealer sealer;
    private final AuditProperties properties;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(threads());

    AuditSealSchedule(AuditSealer sealer, AuditProperties properties) {
        this.sealer = sealer;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long pause = properties.sealEvery().toMillis();
        thread.scheduleWithFixedDelay(this::seal, pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void seal() {
        try {
            sealer.sealAll();
        } catch (DataIntegrityViolationException e) {
            LOG.debug("Another node sealed at the same time", e);
        } catch (RuntimeException e) {
            LOG.error("The audit trail could not be sealed; the next turn tries again", e);
        }
    }

    private static CustomizableThreadFactory threads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("audit-seal-");
        threads.setDaemon(true);
        return threads;
    }
}
