package io.execfabric.hotupdate.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RandomJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON texts that the description's schemas allow, and, one time in a few, what they do not. */
final class RandomValue {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "a",
            "../..",
            "%00",
            "\\u0000",
            "\\ud800",
            "😀中",
            "null",
            "-1",
            "0",
            "1e400",
            "9".repeat(40),
            "2026-02-30",
            "2026-01-01T00:00:00Z",
            "sha256:" + "0".repeat(64),
            "' or 1=1 --",
            "<b>",
            "x".repeat(4_000));
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "-1", "31", "200", "201", "365", "2147483648", "1.5", "1e400", "-0.0", "9".repeat(40));

    private final OpenApiDocument document;
    private final Random random;
    private final Map<String, List<String>> known;

    /** @param known what there is of a name, for a schema does not say that */
    RandomValue(OpenApiDocument document, Random random, Map<String, List<String>> known) {
        this.document = document;
        this.random = random;
        this.known = known;
    }

    /** @param name of the field */
    String json(String name, JsonNode schema) {
        JsonNode followed = document.followed(schema);
        if (random.nextInt(60) == 0) {
            return RandomJson.object(random);
        }
        if (followed.has("anyOf")) {
            return json(name, oneOf(elements(followed.path("anyOf"))));
        }
        if (followed.has("enum")) {
            return oneOf(elements(followed.path("enum"))).toString();
        }
        return ofType(name, type(followed), followed);
    }

    /** Mostly something that there is. */
    private String text(String name) {
        List<String> there = known.getOrDefault(name, List.of("walked", "1"));
        return random.nextInt(8) == 0 ? oneOf(ODD) : oneOf(there);
    }

    /** As an address has it, not yet encoded. */
    String parameter(String name, JsonNode schema) {
        JsonNode followed = document.followed(schema);
        if (followed.has("enum")) {
            return oneOf(elements(followed.path("enum"))).asText();
        }
        return switch (type(followed)) {
            case "integer", "number" -> known.containsKey(name) ? text(name) : oneOf(NUMBERS);
            case "boolean" -> random.nextBoolean() ? "true" : "no";
            default -> text(name);
        };
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String ofType(String name, String type, JsonNode schema) {
        return switch (type) {
            case "object" -> members(schema);
            case "array" ->
                random.ints(random.nextInt(4))
                        .mapToObj(i -> json(name, schema.path("items")))
                        .collect(Collectors.joining(",", "[", "]"));
            case "integer", "number" -> oneOf(NUMBERS);
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "null" -> "null";
            case "string" -> '"' + text(name) + '"';
            default -> RandomJson.object(random);
        };
    }

    /** One field in ten is left out, and at times there is one more. */
    private String members(JsonNode schema) {
        List<String> members = new ArrayList<>();
        schema.path("properties").properties().stream()
                .filter(field -> random.nextInt(10) > 0)
                .forEach(field -> members.add("\"" + field.getKey() + "\":" + json(field.getKey(), field.getValue())));
        if (random.nextInt(20) == 0) {
            members.add("\"unheardOf\":1");
        }
        return "{" + String.join(",", members) + "}";
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? oneOf(elements(type)).asText() : type.asText();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
