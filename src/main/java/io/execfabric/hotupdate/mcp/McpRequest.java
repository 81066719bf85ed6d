package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request to the endpoint, as the gate let it in.
 *
 * @param assistant who asks: an AI of the token's tenant, even where the token is a person's
 * @param token the token it came with
 * @param portal where the portal is, as this client reaches it, without a slash at the end
 * @param messageId the JSON-RPC id as JSON; null for a notification
 * @param only the code of the one tool that is of interest; null for all, as a client asks
 */
record McpRequest(
        Caller assistant,
        TokenName token,
        String portal,
        @Nullable String messageId,
        @Nullable ScriptCode only) {

    private static final String KEY = McpRequest.class.getName();

    /** As a client asks. */
    McpRequest(Caller assistant, TokenName token, String portal, @Nullable String messageId) {
        this(assistant, token, portal, messageId, null);
    }

    /** A request of an assistant that is a question of the permission checks, from nowhere and in no session. */
    static McpRequest probe(Caller assistant, ScriptCode only) {
        return new McpRequest(assistant, new TokenName(assistant.user(), assistant.user()), "", null, only);
    }

    /** The part of a list that is asked for. */
    PageRequest part(int limit, @Nullable String cursor) {
        return new PageRequest(limit, cursor, only == null ? null : only.value());
    }

    /** What the protocol hands to a handler. */
    McpAsyncServerExchange inNoSession() {
        return new McpAsyncServerExchange(token.id(), null, null, null, McpTransportContext.create(Map.of(KEY, this)));
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static McpRequest of(HttpServletRequest request) {
        return (McpRequest) Objects.requireNonNull(request.getAttribute(KEY), "The gate lets nobody in without it");
    }

    static McpTransportContext context(HttpServletRequest request) {
        return McpTransportContext.create(Map.of(KEY, of(request)));
    }

    static McpRequest of(McpAsyncServerExchange exchange) {
        return (McpRequest) Objects.requireNonNull(exchange.transportContext().get(KEY));
    }
}
