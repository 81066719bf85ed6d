package io.execfabric.hotupdate.execution.request;

import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.IdBatches;
import io.execfabric.hotupdate.execution.runner.RunningHere;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for ends that nobody announces here, with one question for all who wait: often while there is another node, for the
 * runs that are not this node's, and now and then for all.
 */
@Component
class EndedElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(EndedElsewhere.class);
    private static final long TURN_MILLIS = 150;
    private static final long ALL_NANOS = Duration.ofSeconds(1).toNanos();

    private final ExecutionWatch watch;
    private final ExecutionRepository executions;
    private final ScopedTransactions transactions;
    private final Cluster cluster;
    private final RunningHere running;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(daemons());
    private long lookedAtAll = System.nanoTime();

    EndedElsewhere(
            ExecutionWatch watch,
            ExecutionRepository executions,
            ScopedTransactions transactions,
            Cluster cluster,
            RunningHere running) {
        this.watch = watch;
        this.executions = executions;
        this.transactions = transactions;
        this.cluster = cluster;
        this.running = running;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        turns.scheduleWithFixedDelay(this::turn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        turns.shutdownNow();
    }

    private void turn() {
        try {
            if (System.nanoTime() - lookedAtAll >= ALL_NANOS) {
                lookedAtAll = System.nanoTime();
                look(watch.awaited());
            } else if (cluster.othersAlive()) {
                look(watch.awaited().stream().filter(id -> !running.has(id)).toList());
            }
        } catch (RuntimeException e) {
            LOG.warn("Whether runs that are waited for have ended was not asked in this turn", e);
        }
    }

    private void look(Collection<String> awaited) {
        for (List<String> some : IdBatches.of(awaited)) {
            watch.release(transactions.ofPlatform(() -> executions.findEnded(some)));
        }
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("poll-turn-");
        threads.setDaemon(true);
        return threads;
    }
}
