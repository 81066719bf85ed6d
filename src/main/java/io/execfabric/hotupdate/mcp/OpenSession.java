package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client's session: whose it is, which versions it was told of, and which of its calls are running. */
final class OpenSession {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);
    private static final Duration SENDING = Duration.ofSeconds(5);
    private static final String CANCELLED = "";
    private static final int MOST_CALLS = 100;

    private final McpStreamableServerSession channel;
    private final Caller assistant;
    private final TokenName token;
    private final Stays.Kept stay;
    private final String client;
    private final Map<ScriptCode, String> told;
    private final Map<ScriptCode, String> shown = new ConcurrentHashMap<>();
    private final Map<String, String> runs = new ConcurrentHashMap<>();
    private Map<ScriptCode, String> known;
    private long compared;
    private volatile Instant used;

    /**
     * @param stay how long the token may have it open
     * @param told Skill version ids by code that this token's clients were told of before
     * @param known the list at this moment
     */
    OpenSession(
            McpStreamableServerSession channel,
            Caller assistant,
            TokenName token,
            Stays.Kept stay,
            String client,
            Map<ScriptCode, String> told,
            Map<ScriptCode, String> known,
            Instant now) {
        this.channel = channel;
        this.assistant = assistant;
        this.token = token;
        this.stay = stay;
        this.client = client;
        this.told = new ConcurrentHashMap<>(told);
        this.known = known;
        this.used = now;
    }

    String id() {
        return channel.getId();
    }

    Caller assistant() {
        return assistant;
    }

    TenantId tenant() {
        return assistant.requireTenant();
    }

    TokenName token() {
        return token;
    }

    Stays.Kept stay() {
        return stay;
    }

    /** The client program as it calls itself; nobody has checked it. */
    String client() {
        return client;
    }

    boolean isOf(TokenName other) {
        return token.id().equals(other.id());
    }

    /** The Skill version that the client believes to call; null when it was never told of one. */
    @Nullable
    String told(ScriptCode code) {
        return told.get(code);
    }

    /** True when this very session was not shown this version before, whatever its token's other clients were. */
    boolean tell(Offer offer) {
        told.put(offer.code(), offer.skillVersionId());
        return !offer.skillVersionId().equals(shown.put(offer.code(), offer.skillVersionId()));
    }

    Map<ScriptCode, String> allTold() {
        return Map.copyOf(told);
    }

    void use(Instant now) {
        used = now;
    }

    Instant lastUsed() {
        return used;
    }

    boolean isIdleSince(Instant moment) {
        return used.isBefore(moment) && !channel.hasListeningStream();
    }

    /** False when the client has taken the call back already. */
    boolean starts(String messageId, String executionId) {
        return !CANCELLED.equals(runs.putIfAbsent(messageId, executionId));
    }

    void ends(String messageId) {
        runs.remove(messageId);
    }

    /**
     * The run of a call that is under way; null when there is none yet, which then will not be let start. Of calls that
     * never come only so many are remembered.
     */
    @Nullable
    String cancel(String messageId) {
        String run = runs.size() < MOST_CALLS ? runs.putIfAbsent(messageId, CANCELLED) : runs.get(messageId);
        return CANCELLED.equals(run) ? null : run;
    }

    /**
     * Says that the list is another one now, if it is; once the client listens.
     *
     * @param reading grows from one reading of the list to the next, so that an older one is not taken for news
     */
    synchronized void announce(long reading, Map<ScriptCode, String> now) {
        if (reading < compared) {
            return;
        }
        compared = reading;
        if (now.equals(known) || !channel.hasListeningStream()) {
            return;
        }
        try {
            channel.sendNotification(McpSchema.METHOD_NOTIFICATION_TOOLS_LIST_CHANGED, null)
                    .block(SENDING);
            known = now;
        } catch (RuntimeException gone) {
            LOG.debug("A client has gone before it was told of a changed list", gone);
        }
    }

    /** Ends the open stream. */
    void close() {
        try {
            channel.closeGracefully().block(SENDING);
        } catch (RuntimeException gone) {
            LOG.debug("A client's stream was closed already", gone);
        }
    }
}
