package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** The sessions of this node, each found by its own token alone, and over when that is. */
@Component
class OpenSessions {

    private static final int TOKENS_REMEMBERED = 2_000;

    private final Map<String, OpenSession> byId = new ConcurrentHashMap<>();

    /** What a token's clients were told in sessions that are over, so that one that comes back is still found out of date. */
    private final Map<String, Map<ScriptCode, String>> before = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<ScriptCode, String>> eldest) {
            return size() > TOKENS_REMEMBERED;
        }
    };

    private final McpProperties limits;
    private final Clock clock;

    /** Closing waits for whoever reads slowly. */
    private final ExecutorService closing = Executors.newCachedThreadPool(daemons());

    OpenSessions(McpProperties limits, Clock clock, MeterRegistry meters) {
        this.limits = limits;
        this.clock = clock;
        meters.gaugeMapSize("hotupdate.mcp.sessions", List.of(), byId);
    }

    /** A fifth of the node's sessions is what one tenant gets at most. */
    boolean areFull(TenantId tenant) {
        return byId.size() >= limits.sessions() || of(tenant).size() >= Math.max(1, limits.sessions() / 5);
    }

    void add(OpenSession session) {
        List<OpenSession> others = byId.values().stream()
                .filter(other -> other.isOf(session.token()))
                .sorted(Comparator.comparing(OpenSession::lastUsed))
                .toList();
        others.stream()
                .limit(Math.max(0, others.size() - limits.sessionsPerToken() + 1L))
                .forEach(this::close);
        byId.put(session.id(), session);
        session.stay().whenOver(() -> closing.execute(() -> close(session)));
    }

    /** Empty for another token's session, exactly as for one that does not exist. */
    Optional<OpenSession> find(String id, TokenName token) {
        return Optional.ofNullable(byId.get(id)).filter(session -> session.isOf(token));
    }

    Map<ScriptCode, String> toldBefore(TokenName token) {
        Map<ScriptCode, String> open = byId.values().stream()
                .filter(session -> session.isOf(token))
                .max(Comparator.comparing(OpenSession::lastUsed))
                .map(OpenSession::allTold)
                .orElse(null);
        synchronized (before) {
            return open == null ? before.getOrDefault(token.id(), Map.of()) : open;
        }
    }

    Collection<OpenSession> all() {
        return byId.values();
    }

    List<OpenSession> of(TenantId tenant) {
        return byId.values().stream()
                .filter(session -> session.tenant().equals(tenant))
                .toList();
    }

    void forget(String id) {
        OpenSession session = byId.remove(id);
        if (session != null) {
            session.stay().close();
            synchronized (before) {
                before.put(session.token().id(), session.allTold());
            }
        }
    }

    void close(OpenSession session) {
        forget(session.id());
        session.close();
    }

    void closeIdle() {
        byId.values().stream()
                .filter(session -> session.isIdleSince(clock.instant().minus(limits.idle())))
                .forEach(this::close);
    }

    @PreDestroy
    void stop() {
        closing.shutdownNow();
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("mcp-close-");
        threads.setDaemon(true);
        return threads;
    }
}
