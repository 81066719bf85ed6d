package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An offered capability as a tool: what was approved, and nothing else of what its author wrote. */
@Component
class ToolDefinition {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String OF_US = "io.execfabric/";

    private final ObjectMapper json;

    ToolDefinition(ObjectMapper json) {
        this.json = json;
    }

    McpSchema.Tool of(Offer offer) {
        return new McpSchema.Tool(
                offer.code().value(),
                ModelText.visible(offer.name()),
                ModelText.visible(offer.description()),
                schema(offer.inputSchema()),
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
        return new McpSchema.ToolAnnotations(ModelText.visible(offer.name()), reads, destroys, false, false, null);
    }

    /** A tool without a schema takes any object. */
    private Map<String, Object> schema(@Nullable String approved) {
        if (approved == null) {
            return Map.of("type", "object");
        }
        try {
            LinkedHashMap<String, Object> schema = json.readValue(approved, OBJECT);
            schema.putIfAbsent("type", "object");
            return schema;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An approved schema is no JSON object", e);
        }
    }
}
