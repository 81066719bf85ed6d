package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much one token may ask: of any kind, and of calls among them. */
@Component
class CallThrottle {

    private final KeyedBuckets<String> requests;
    private final KeyedBuckets<String> calls;
    private final McpProperties limits;

    CallThrottle(McpProperties limits, Clock clock) {
        this.limits = limits;
        this.requests = new KeyedBuckets<>(clock);
        this.calls = new KeyedBuckets<>(clock);
    }

    /** Counts one request, or refuses it. */
    void takeRequest(TokenName token) {
        take(requests, token, limits.requestsPerMinute(), "requests");
    }

    /** Counts one call of a tool, or refuses it. */
    void takeCall(TokenName token) {
        take(calls, token, limits.callsPerMinute(), "calls");
    }

    private static void take(KeyedBuckets<String> buckets, TokenName token, int perMinute, String what) {
        ConsumptionProbe probe = buckets.of(token.id(), perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            throw new QuotaExceeded("This token takes " + perMinute + " " + what + " a minute.", wait);
        }
    }
}
