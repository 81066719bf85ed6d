package io.execfabric.hotupdate.mcp.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** JSON that a script printed, as it goes to a model. */
public final class ModelJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelJson() {}

    /** The same with names and texts that hold nothing invisible. The parser bounds how deep it is. */
    public static JsonNode visible(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(ModelText.visible(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode items = NODES.arrayNode(node.size());
            node.forEach(item -> items.add(visible(item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode fields = NODES.objectNode();
            node.properties()
                    .forEach(field -> fields.set(ModelText.visible(field.getKey()), visible(field.getValue())));
            return fields;
        }
        return node;
    }
}
