package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;

/**
 * What a message must be before the protocol library reads it: the library keeps what a client says of itself as long as it
 * keeps the session, and answers a message that it cannot read with words of this server's inside.
 */
final class MessageRules {

    /** An id is remembered while its call is under way. */
    static final int LONGEST_ID = 128;

    private static final int LONGEST_GREETING = 64 * 1024;
    private static final String GREETING = "initialize";

    private MessageRules() {}

    static boolean isGreeting(JsonNode message) {
        return GREETING.equals(message.path("method").asText());
    }

    /** Whether it asks for a tool to run, which not every token may. */
    static boolean isCall(JsonNode message) {
        return McpSchema.METHOD_TOOLS_CALL.equals(message.path("method").asText());
    }

    /** Why the message is refused; empty when it is not. */
    static Optional<String> refusal(JsonNode message, int bytes) {
        if (!isMessage(message)) {
            return Optional.of("A JSON-RPC message has a method, or an id and a result or an error.");
        }
        if (message.path("id").toString().length() > LONGEST_ID) {
            return Optional.of("The id of a request has at most " + LONGEST_ID + " characters.");
        }
        return isGreeting(message) ? greeting(message.path("params"), bytes) : Optional.empty();
    }

    /** To something that this server asked the client. */
    static boolean isAnswer(JsonNode message) {
        return !message.has("method");
    }

    private static boolean isMessage(JsonNode message) {
        JsonNode id = message.path("id");
        boolean named = id.isMissingNode() || id.isTextual() || id.isIntegralNumber();
        boolean asks = message.path("method").isTextual();
        boolean answers = !id.isMissingNode()
                && (message.has("result") || message.path("error").isObject());
        return named && (asks || answers && !message.has("method"));
    }

    private static Optional<String> greeting(JsonNode params, int bytes) {
        if (bytes > LONGEST_GREETING) {
            return Optional.of("An initialize request has at most 64 KiB.");
        }
        JsonNode client = params.path("clientInfo");
        boolean whole = params.path("protocolVersion").isTextual()
                && params.path("capabilities").isObject()
                && client.path("name").isTextual()
                && client.path("version").isTextual();
        return whole
                ? Optional.empty()
                : Optional.of("initialize needs protocolVersion, capabilities and clientInfo with name and version.");
    }
}
