package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.TokenName;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How much one token may ask: of any kind, and of calls among them. */
@Component
class CallThrottle {

    /** The library keeps a session that nobody ends until it has been idle for long. */
    private static final int SESSIONS_PER_MINUTE = 30;

    private final KeyedBuckets<String> sessions;
    private final KeyedBuckets<String> requests;
    private final KeyedBuckets<String> calls;
    private final McpProperties limits;

    CallThrottle(McpProperties limits, Clock clock) {
        this.limits = limits;
        this.sessions = new KeyedBuckets<>(clock);
        this.requests = new KeyedBuckets<>(clock);
        this.calls = new KeyedBuckets<>(clock);
    }

    /** Counts one session that begins, or refuses it. */
    void takeSession(TokenName token) {
        take(sessions, token, SESSIONS_PER_MINUTE, "mcp.sessions");
    }

    /** Counts one request, or refuses it. */
    void takeRequest(TokenName token) {
        take(requests, token, limits.requestsPerMinute(), "mcp.requests");
    }

    /** Counts one call of a tool, or refuses it. */
    void takeCall(TokenName token) {
        take(calls, token, limits.callsPerMinute(), "mcp.calls");
    }

    private static void take(KeyedBuckets<String> buckets, TokenName token, int perMinute, String key) {
        buckets.takeOrRefuse(token.id(), perMinute, Wording.of(key, perMinute));
    }
}
