package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open sessions that their tenant's list has changed, and no other tenant's. What changes a list on this node is in the
 * audit trail, so that each entry of a capability has the lists compared at once; what another node changes is found by
 * comparing in turn.
 */
@Component
class ToolListNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(ToolListNotifier.class);
    private static final Set<String> OF_RUNS = Set.of("execution", "recommendation", "token", "submission", "user");
    private static final int SENDERS = 8;
    private static final int TENANTS_A_TURN = 100;
    private static final int TURNS_ALONE = 10;
    private static final int TURNS_PER_CHECK = 20;

    private final OpenSessions sessions;
    private final Offers offers;
    private final TenantBarrier barrier;
    private final Cluster cluster;
    private final Set<TenantId> asked = ConcurrentHashMap.newKeySet();
    private final Queue<TenantId> round = new ArrayDeque<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemons("mcp-turn-"));
    private final ThreadPoolExecutor senders;
    private final AtomicLong readings = new AtomicLong();
    private int turn;

    ToolListNotifier(
            OpenSessions sessions, Offers offers, TenantBarrier barrier, Cluster cluster, McpProperties limits) {
        this.sessions = sessions;
        this.offers = offers;
        this.barrier = barrier;
        this.cluster = cluster;
        this.senders = new ThreadPoolExecutor(
                SENDERS, SENDERS, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("mcp-tell-"));
        senders.allowCoreThreadTimeOut(true);
        long every = limits.lookAgain().toMillis();
        clockwork.scheduleWithFixedDelay(this::turn, every, every, TimeUnit.MILLISECONDS);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(Audited entry) {
        if (sessions.all().isEmpty() || entry.action().endsWith("_REFUSED") || OF_RUNS.contains(entry.subjectType())) {
            return;
        }
        TenantId tenant = entry.tenant();
        // the platform's own acts (a grant, a revocation) and the public area may concern everybody
        boolean everybodys = tenant == null || tenant.equals(TenantId.PUBLIC);
        (everybodys ? tenants() : List.of(tenant)).forEach(this::compareSoon);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
        senders.shutdownNow();
    }

    private void turn() {
        try {
            turn++;
            if (cluster.othersAlive() || turn % TURNS_ALONE == 0) {
                nextTenants();
            }
            if (turn % TURNS_PER_CHECK == 0) {
                sessions.closeIdle();
            }
        } catch (RuntimeException e) {
            LOG.warn("Lists of tools were not compared in this turn", e);
        }
    }

    private void nextTenants() {
        if (round.isEmpty()) {
            round.addAll(tenants());
        }
        for (int i = 0; i < TENANTS_A_TURN && !round.isEmpty(); i++) {
            compareSoon(round.remove());
        }
    }

    private Set<TenantId> tenants() {
        Collection<OpenSession> all = sessions.all();
        return all.stream().map(OpenSession::tenant).collect(Collectors.toSet());
    }

    /** One comparison at a time for each tenant; a change during one asks for another. */
    private void compareSoon(TenantId tenant) {
        if (asked.add(tenant)) {
            senders.execute(() -> compare(tenant));
        }
    }

    private void compare(TenantId tenant) {
        asked.remove(tenant);
        try {
            List<OpenSession> open = sessions.of(tenant);
            if (!open.isEmpty()) {
                long reading = readings.incrementAndGet();
                Map<ScriptCode, String> now = barrier.asTenant(
                        tenant, () -> offers.versions(open.get(0).assistant()));
                open.forEach(session -> session.announce(reading, now));
            }
        } catch (RuntimeException e) {
            LOG.warn("The list of tools of {} was not compared", tenant, e);
        }
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }
}
