package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.mcp.text.ModelText;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a session for whoever asks on this thread. */
@Component
class SessionStart implements McpStreamableServerSession.Factory {

    private static final Duration ANSWER_OF_CLIENT = Duration.ofSeconds(20);
    static final String FULL = "Too many sessions are open on this server. Try again in a minute.";

    /** Nothing is asked of a client, so what it can do beside is not kept. */
    private static final McpSchema.ClientCapabilities NOTHING_MORE =
            McpSchema.ClientCapabilities.builder().build();

    private final OpenSessions sessions;
    private final CurrentCaller callers;
    private final Stays stays;
    private final Offers offers;
    private final ServerProtocol protocol;
    private final Clock clock;

    SessionStart(
            OpenSessions sessions,
            CurrentCaller callers,
            Stays stays,
            Offers offers,
            ServerProtocol protocol,
            Clock clock) {
        this.sessions = sessions;
        this.callers = callers;
        this.stays = stays;
        this.offers = offers;
        this.protocol = protocol;
        this.clock = clock;
    }

    @Override
    public McpStreamableServerSessionInit startSession(McpSchema.InitializeRequest request) {
        if (sessions.areFull(callers.get().requireTenant())) {
            throw McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR)
                    .message(FULL)
                    .build();
        }
        String id = UUID.randomUUID().toString();
        McpStreamableServerSession channel = new McpStreamableServerSession(
                id,
                NOTHING_MORE,
                new McpSchema.Implementation(ModelText.client(request.clientInfo()), ""),
                ANSWER_OF_CLIENT,
                protocol.requests(),
                protocol.notifications(),
                () -> Mono.fromRunnable(() -> sessions.forget(id)));
        sessions.add(session(channel, request.clientInfo()));
        return new McpStreamableServerSessionInit(channel, Mono.just(protocol.introduction(request.protocolVersion())));
    }

    private OpenSession session(McpStreamableServerSession channel, McpSchema.@Nullable Implementation client) {
        Caller assistant = callers.get().asAssistant();
        TokenName token = Objects.requireNonNull(assistant.token(), "The gate lets tokens in alone");
        return new OpenSession(
                channel,
                assistant,
                token,
                stays.keep(),
                ModelText.client(client),
                sessions.toldBefore(token),
                offers.versions(assistant),
                clock.instant());
    }
}
