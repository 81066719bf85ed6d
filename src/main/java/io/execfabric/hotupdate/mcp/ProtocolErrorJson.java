package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Writes a protocol error as JSON-RPC has it. The library's endpoint writes the exception itself where it refuses a request,
 * and with it the stack of this server.
 */
class ProtocolErrorJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ProtocolErrorJson() {
        addSerializer(McpError.class, new AsJsonRpc());
    }

    private static final class AsJsonRpc extends JsonSerializer<McpError> {

        private static final Pattern INSIDE = Pattern.compile(
                "^(Failed to initialize session|Invalid message format|Error processing message): .*", Pattern.DOTALL);

        @Override
        public void serialize(McpError error, JsonGenerator json, SerializerProvider provider) throws IOException {
            var said = error.getJsonRpcError();
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeNullField("id");
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", said == null ? -32603 : said.code());
            json.writeStringField("message", said == null ? "Something went wrong on our side." : ownWords(said));
            json.writeEndObject();
            json.writeEndObject();
        }

        /** What the library adds after the colon is an exception's text. */
        private static String ownWords(McpSchema.JSONRPCResponse.JSONRPCError said) {
            String message = said.message();
            return message.endsWith(SessionStart.FULL)
                    ? SessionStart.FULL
                    : INSIDE.matcher(message).replaceFirst("$1.");
        }
    }
}
