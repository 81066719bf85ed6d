package io.execfabric.hotupdate.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told when a list changes, whichever node changed it; and that a token's end is its sessions' end. */
class ToolListNotifierTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final McpProperties LIMITS = lookingAgainAfter(Duration.ofMillis(5));

    private final Map<TenantId, Map<ScriptCode, String>> lists = new ConcurrentHashMap<>();
    private final Map<String, Ending> stays = new ConcurrentHashMap<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final OpenSessions sessions = new OpenSessions(LIMITS, clock, new SimpleMeterRegistry());
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean others;
    private final ToolListNotifier watch =
            new ToolListNotifier(sessions, new Lists(), new NoBarrier(), new Others(), LIMITS);

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void whatAnotherNodeChangedIsFoundByLookingAndToldToThatTenantAlone() {
        others = true;
        Listener ours = session(ACME, "t1");
        Listener theirs = session(GLOBEX, "t2");
        lists.put(ACME, Map.of(new ScriptCode("new"), "v1"));
        await().untilAsserted(() -> assertThat(ours.told).containsExactly("notifications/tools/list_changed"));
        lists.put(ACME, Map.of());
        await().untilAsserted(() -> assertThat(ours.told).hasSize(2));
        assertThat(theirs.told).isEmpty();
    }

    @Test
    void anEntryOfTheTrailHasTheListComparedAtOnceAndThatOfARunHasNot() {
        ToolListNotifier never = new ToolListNotifier(
                sessions, new Lists(), new NoBarrier(), new Others(), lookingAgainAfter(Duration.ofDays(1)));
        try {
            watch.stop();
            Listener ours = session(ACME, "t1");
            tell(never, ours, 1, new Audited(ACME, "ada", "WENT_LIVE", "skillVersion", "v1", ""));
            tell(never, ours, 2, new Audited(null, "admin", "REVOKED", "digest", "d", ""));
            tell(never, ours, 3, new Audited(TenantId.PUBLIC, "admin", "ROLLED_BACK", "skill", "s", ""));
            int compared = readings.get();
            never.changed(new Audited(ACME, "ada", "RUN_FINISHED", "execution", "e", ""));
            never.changed(new Audited(ACME, "ada", "ROLLBACK_REFUSED", "skill", "s", ""));
            tell(never, ours, 4, new Audited(ACME, "ada", "DISABLED", "skill", "s", ""));
            assertThat(readings.get())
                    .as("of a run and of a refusal nothing was read")
                    .isEqualTo(compared + 1);
        } finally {
            never.stop();
        }
    }

    /** The list becomes another one, and the entry has it read. */
    private void tell(ToolListNotifier watching, Listener ours, int times, Audited entry) {
        lists.put(ACME, Map.of(new ScriptCode("new"), "v" + times));
        watching.changed(entry);
        await().untilAsserted(() -> assertThat(ours.told).as("%s", entry).hasSize(times));
    }

    @Test
    void ofCallsTakenBackThatNeverComeOnlySomeAreRemembered() {
        session(ACME, "t1");
        OpenSession open = sessions.all().iterator().next();
        for (int call = 0; call < 500; call++) {
            assertThat(open.cancel("" + call)).isNull();
        }
        assertThat(open.starts("7", "run")).isFalse();
        assertThat(open.starts("400", "run")).isTrue();
        assertThat(open.cancel("400")).isEqualTo("run");
    }

    private static McpProperties lookingAgainAfter(Duration pause) {
        Duration some = Duration.ofMinutes(30);
        return new McpProperties(50, 10, 10, Duration.ofSeconds(1), 4, 2, 100, some, some, pause, 100);
    }

    @Test
    void aSessionWhoseTokenIsOverIsClosed() {
        Listener gone = session(ACME, "t1");
        session(ACME, "t2");
        Objects.requireNonNull(stays.get("t1")).end();
        await().untilAsserted(() -> assertThat(gone.closed).isTrue());
        assertThat(sessions.all()).hasSize(1);
    }

    @Test
    void tooManySessionsOfATokenCloseTheOneThatWasUsedLongestAgo() {
        Listener first = session(ACME, "t1");
        clock.advance(Duration.ofSeconds(1));
        Listener second = session(ACME, "t1");
        clock.advance(Duration.ofSeconds(1));
        session(ACME, "t1");
        assertThat(first.closed).isTrue();
        assertThat(second.closed).isFalse();
        assertThat(sessions.all()).hasSize(2);
    }

    @Test
    void oneTenantsSessionsLeaveRoomForOthers() {
        for (int i = 0; i < LIMITS.sessions() / 5; i++) {
            assertThat(sessions.areFull(ACME)).isFalse();
            session(ACME, "many" + i);
        }
        assertThat(sessions.areFull(ACME)).isTrue();
        assertThat(sessions.areFull(GLOBEX)).isFalse();
    }

    private Listener session(TenantId tenant, String token) {
        Ending stay = new Ending();
        stays.put(token, stay);
        lists.putIfAbsent(tenant, Map.of());
        Listener listener = new Listener();
        McpStreamableServerSession channel = new McpStreamableServerSession(
                token + sessions.all().size() + clock.instant(), null, null, Duration.ofSeconds(5), Map.of(), Map.of());
        channel.listeningStream(listener);
        Caller assistant = new Caller("ada", tenant, Set.of(Role.AI), TokenKind.AI);
        sessions.add(new OpenSession(
                channel,
                assistant,
                new TokenName(token, token),
                stay,
                "a client",
                Map.of(),
                Map.of(),
                clock.instant()));
        return listener;
    }

    /** A stay that the test ends. */
    private static final class Ending implements Stays.Kept {

        private final List<Runnable> ends = new CopyOnWriteArrayList<>();

        void end() {
            ends.forEach(Runnable::run);
        }

        @Override
        public boolean isOver() {
            return false;
        }

        @Override
        public void whenOver(Runnable end) {
            ends.add(end);
        }

        @Override
        public void answersItself() {}

        @Override
        public void requireKnown() {}

        @Override
        public void close() {}
    }

    /** The client's end of an open stream. */
    private static final class Listener implements McpStreamableServerTransport {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        @Override
        public reactor.core.publisher.Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
            return sendMessage(message, "");
        }

        @Override
        public reactor.core.publisher.Mono<Void> sendMessage(McpSchema.JSONRPCMessage message, String id) {
            return reactor.core.publisher.Mono.fromRunnable(
                    () -> told.add(((McpSchema.JSONRPCNotification) message).method()));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            throw new UnsupportedOperationException("Nothing is asked of the client");
        }

        @Override
        public reactor.core.publisher.Mono<Void> closeGracefully() {
            return reactor.core.publisher.Mono.fromRunnable(this::close);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class Lists implements Offers {

        @Override
        public ItemList<Offer> list(Caller caller, PageRequest page) {
            return ItemList.all(List.of());
        }

        @Override
        public Optional<Offer> find(Caller caller, ScriptCode code) {
            return Optional.empty();
        }

        @Override
        public Map<ScriptCode, String> versions(Caller caller) {
            readings.incrementAndGet();
            return lists.getOrDefault(caller.requireTenant(), Map.of());
        }

        @Override
        public void told(Caller caller, String client, List<Offer> offers) {}
    }

    private static final class NoBarrier implements TenantBarrier {

        @Override
        public <T> T past(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T asPlatform(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T asTenant(TenantId tenant, Supplier<T> work) {
            return work.get();
        }
    }

    private final class Others implements Cluster {

        @Override
        public boolean othersAlive() {
            return others;
        }

        @Override
        public boolean isAlive(String nodeId) {
            return others;
        }

        @Override
        public boolean isSteady() {
            return true;
        }

        @Override
        public int slotsOfOthers() {
            return 0;
        }
    }
}
