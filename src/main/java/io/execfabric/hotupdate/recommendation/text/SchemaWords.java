package io.execfabric.hotupdate.recommendation.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an input schema that people chose: names of properties, titles, descriptions. */
public final class SchemaWords {

    private static final int DEEPEST = 8;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final StringBuilder words = new StringBuilder();

    private SchemaWords() {}

    public static String of(@Nullable String schema) {
        if (schema == null) {
            return "";
        }
        SchemaWords words = new SchemaWords();
        try {
            words.read(JSON.readTree(schema), 0);
        } catch (JsonProcessingException e) {
            // it was checked when it was submitted; what cannot be read has no words
            return "";
        }
        return words.words.toString();
    }

    private void read(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        add(schema.path("title"));
        add(schema.path("description"));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            add(property.getKey());
            read(property.getValue(), depth + 1);
        }
        if (schema.path("items").isObject()) {
            read(schema.path("items"), depth + 1);
        }
    }

    private void add(JsonNode text) {
        if (text.isTextual()) {
            add(text.textValue());
        }
    }

    private void add(String text) {
        words.append(text).append('\n');
    }
}
