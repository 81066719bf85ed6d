package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpNotificationHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code notifications/cancelled}: kills the run of the call that the client took back. */
@Component
class CallCancelled implements McpNotificationHandler {

    static final String METHOD = "notifications/cancelled";

    private static final Logger LOG = LoggerFactory.getLogger(CallCancelled.class);

    private final OpenSessions sessions;
    private final Executions executions;
    private final ObjectMapper json;

    CallCancelled(OpenSessions sessions, Executions executions, ObjectMapper json) {
        this.sessions = sessions;
        this.executions = executions;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(McpAsyncServerExchange exchange, @Nullable Object params) {
        return Mono.fromRunnable(
                () -> cancel(exchange, json.<JsonNode>valueToTree(params).path("requestId")));
    }

    private void cancel(McpAsyncServerExchange exchange, JsonNode messageId) {
        McpRequest request = McpRequest.of(exchange);
        if (!messageId.isValueNode() || messageId.toString().length() > MessageRules.LONGEST_ID) {
            return;
        }
        sessions.find(exchange.sessionId(), request.token())
                .map(session -> session.cancel(messageId.toString()))
                .ifPresent(run -> kill(request, run));
    }

    private void kill(McpRequest request, String run) {
        try {
            executions.cancel(request.assistant(), run);
        } catch (HotUpdateException tooLate) {
            LOG.debug("A call was taken back after its run had ended", tooLate);
        }
    }
}
