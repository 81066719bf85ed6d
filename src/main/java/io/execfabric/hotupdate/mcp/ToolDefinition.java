package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.mcp.text.ModelText;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An offered capability as a tool: what was approved, and nothing else of what its author wrote. */
@Component
class ToolDefinition {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final List<String> SAID = List.of("title", "description", "$comment");
    private static final String OF_US = "io.execfabric/";

    private final ObjectMapper json;

    ToolDefinition(ObjectMapper json) {
        this.json = json;
    }

    McpSchema.Tool of(Offer offer) {
        return new McpSchema.Tool(
                offer.code().value(),
                ModelText.visible(offer.text().name()),
                ModelText.visible(offer.text().description()),
                schema(offer.text().inputSchema()),
                null,
                annotations(offer),
                Map.of(
                        OF_US + "version", offer.version(),
                        OF_US + "digest", offer.digest().value(),
                        OF_US + "confirmationRequired", offer.confirmationRequired()));
    }

    /** The definition as JSON, for a client that holds another one. */
    Map<String, Object> asObject(Offer offer) {
        return json.convertValue(of(offer), OBJECT);
    }

    private static McpSchema.ToolAnnotations annotations(Offer offer) {
        boolean reads = offer.risk() == RiskLevel.LOW;
        boolean destroys = offer.risk() == RiskLevel.HIGH;
        return new McpSchema.ToolAnnotations(
                ModelText.visible(offer.text().name()), reads, destroys, false, false, null);
    }

    /** A tool without a schema takes any object. */
    private Map<String, Object> schema(@Nullable String approved) {
        if (approved == null) {
            return Map.of("type", "object");
        }
        try {
            ObjectNode schema = (ObjectNode) json.readTree(approved);
            clean(schema);
            readable(schema);
            return json.convertValue(schema, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An approved schema is no JSON object", e);
        }
    }

    /**
     * As clients' libraries read it, one of which refuses the whole list for one tool whose schema allows more kinds than
     * an object or has a field's schema that is no object. What a run takes is the approved schema in any case.
     */
    private static void readable(ObjectNode schema) {
        schema.put("type", "object");
        if (schema.path("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(field -> {
                if (field.getValue().isBoolean()) {
                    ObjectNode any = properties.objectNode();
                    field.setValue(field.getValue().asBoolean() ? any : any.set("not", properties.objectNode()));
                }
            });
        }
    }

    /** What is only said, not matched: a field may be called so, too, and then holds no text. */
    private static void clean(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            for (String word : SAID) {
                if (object.path(word).isTextual()) {
                    object.put(word, ModelText.visible(object.path(word).asText()));
                }
            }
        }
        schema.forEach(ToolDefinition::clean);
    }
}
