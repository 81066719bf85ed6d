package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a client how its call goes on, if it asked to be told. */
@FunctionalInterface
interface Progress {

    Logger LOG = LoggerFactory.getLogger(Progress.class);
    Duration SENDING = Duration.ofSeconds(5);

    /** @param done grows from one to the next */
    void tell(int done, String message);

    static Progress of(McpAsyncServerExchange exchange, JsonNode params) {
        JsonNode token = params.path("_meta").path("progressToken");
        if (!token.isTextual() && !token.isNumber()) {
            return (done, message) -> {};
        }
        Object named = token.isTextual() ? token.asText() : token.numberValue();
        return (done, message) -> send(exchange, new McpSchema.ProgressNotification(named, done, null, message));
    }

    private static void send(McpAsyncServerExchange exchange, McpSchema.ProgressNotification progress) {
        try {
            exchange.progressNotification(progress).block(SENDING);
        } catch (RuntimeException gone) {
            LOG.debug("A client has gone while its call was running", gone);
        }
    }
}
