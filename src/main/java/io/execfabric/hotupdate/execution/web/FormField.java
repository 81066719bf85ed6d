package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a run form, as one property of the input schema describes it.
 *
 * @param kind {@code text}, {@code number}, {@code boolean} or {@code choice}
 * @param value what the form shows: the schema's default, or what was typed
 * @param options the choices; empty for every other kind
 */
record FormField(
        String name, String label, String hint, String kind, boolean required, String value, List<String> options) {

    private static final Set<String> PLAIN = Set.of("string", "number", "integer", "boolean");

    /** Empty for what cannot be one plain field: objects, lists, alternatives. */
    static Optional<FormField> of(String name, JsonNode schema, boolean required) {
        String type = schema.path("type").asText("");
        List<String> options =
                schema.path("enum").valueStream().map(JsonNode::asText).toList();
        if (!PLAIN.contains(type) || schema.has("$ref") || schema.has("oneOf") || schema.has("anyOf")) {
            return Optional.empty();
        }
        return Optional.of(new FormField(
                name,
                schema.path("title").asText(name),
                schema.path("description").asText(""),
                kind(type, options),
                required,
                schema.path("default").asText(""),
                options));
    }

    private static String kind(String type, List<String> options) {
        if (!options.isEmpty()) {
            return type.equals("string") ? "choice" : "choice-of-numbers";
        }
        return switch (type) {
            case "boolean" -> "boolean";
            case "string" -> "text";
            default -> "number";
        };
    }

    FormField with(String typed) {
        return new FormField(name, label, hint, kind, required, typed, options);
    }

    /**
     * What was typed as JSON; null leaves the property out. A number that is none stays a text, so that the schema names it.
     */
    @Nullable
    JsonNode read(@Nullable String typed) {
        if (kind.equals("boolean")) {
            return BooleanNode.valueOf("true".equals(typed));
        }
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        return kind.equals("text") || kind.equals("choice") ? TextNode.valueOf(typed) : number(typed.strip());
    }

    private static JsonNode number(String typed) {
        try {
            BigDecimal number = new BigDecimal(typed);
            // a few characters can stand for a number of a thousand million digits
            return Math.abs((long) number.scale()) > 400 ? TextNode.valueOf(typed) : DecimalNode.valueOf(number);
        } catch (NumberFormatException notANumber) {
            return TextNode.valueOf(typed);
        }
    }
}
