package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.modelcontextprotocol.spec.McpError;
import java.io.IOException;

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

        @Override
        public void serialize(McpError error, JsonGenerator json, SerializerProvider provider) throws IOException {
            var said = error.getJsonRpcError();
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeNullField("id");
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", said == null ? -32603 : said.code());
            json.writeStringField("message", said == null ? "Something went wrong on our side." : said.message());
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
