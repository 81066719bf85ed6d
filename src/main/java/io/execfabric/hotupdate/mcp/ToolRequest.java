package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.modelcontextprotocol.spec.McpSchema;

/**
 * What a client calls.
 *
 * @param arguments a JSON object; an empty one when the client sent none
 */
record ToolRequest(String name, JsonNode arguments, Progress progress) {

    static ToolRequest of(JsonNode params, Progress progress) {
        JsonNode name = params.path("name");
        JsonNode arguments = params.path("arguments");
        if (!name.isTextual()) {
            throw RequestHandler.error(McpSchema.ErrorCodes.INVALID_PARAMS, "name is the name of a tool.");
        }
        if (arguments.isMissingNode() || arguments.isNull()) {
            return new ToolRequest(name.asText(), JsonNodeFactory.instance.objectNode(), progress);
        }
        if (!arguments.isObject()) {
            throw RequestHandler.error(McpSchema.ErrorCodes.INVALID_PARAMS, "arguments is a JSON object.");
        }
        return new ToolRequest(name.asText(), arguments, progress);
    }
}
