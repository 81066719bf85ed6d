package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form drawn from a flat input schema: an object whose properties are texts, numbers, yes-or-no and choices. Anything
 * richer gets the JSON editor instead.
 */
record RunForm(List<FormField> fields) {

    static Optional<RunForm> of(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        if (!schema.path("type").asText().equals("object") || !properties.isObject() || properties.isEmpty()) {
            return Optional.empty();
        }
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        List<FormField> fields = new ArrayList<>();
        properties
                .propertyStream()
                .forEach(property -> FormField.of(
                                property.getKey(), property.getValue(), required.contains(property.getKey()))
                        .ifPresent(fields::add));
        return fields.size() == properties.size() ? Optional.of(new RunForm(fields)) : Optional.empty();
    }

    /** The input that the typed values mean. */
    ObjectNode read(UnaryOperator<@Nullable String> typed) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (FormField field : fields) {
            JsonNode value = field.read(typed.apply(field.name()));
            if (value != null) {
                input.set(field.name(), value);
            }
        }
        return input;
    }

    /** The same form showing an earlier input. */
    RunForm with(JsonNode input) {
        return new RunForm(fields.stream()
                .map(field -> field.with(input.path(field.name()).asText("")))
                .toList());
    }
}
