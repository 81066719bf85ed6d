package io.execfabric.hotupdate.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON Schemas as nobody would write them: every keyword, references in all directions, patterns of the worst kind. */
public final class RandomSchema {

    private static final List<String> PATTERNS = List.of(
            "^(a+)+$",
            "\\\\s+$",
            "^(a|b)*$",
            "(?=.*x)(a*)*",
            "(.*)\\\\1",
            "[a-z]{1,900}",
            "((a{0,30}){0,30}){0,30}",
            "(",
            "\\\\p{L}+");
    private static final List<String> REFERENCES =
            List.of("#", "#/$defs/a", "#/$defs/b", "#anchor", "#/nowhere", "#%zz", "other.json");
    private static final List<String> ONE = List.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "contains",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties");

    private final Random random;

    private RandomSchema(Random random) {
        this.random = random;
    }

    public static String text(Random random) {
        RandomSchema schema = new RandomSchema(random);
        return "{\"$defs\":{\"a\":" + schema.schema(2) + ",\"b\":" + schema.schema(2) + "},\"type\":\"object\","
                + schema.keyword(3) + "}";
    }

    private String schema(int depth) {
        if (depth == 0) {
            return random.nextBoolean()
                    ? "{}"
                    : "{\"type\":\"" + pick(List.of("string", "number", "array", "object", "null")) + "\"}";
        }
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> keyword(depth - 1))
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String keyword(int depth) {
        return switch (random.nextInt(13)) {
            case 0 -> "\"pattern\":\"" + pick(PATTERNS) + "\"";
            case 1 -> "\"patternProperties\":{\"" + pick(PATTERNS) + "\":" + schema(depth) + "}";
            case 2, 3 -> "\"" + pick(List.of("$ref", "$ref", "$dynamicRef")) + "\":\"" + pick(REFERENCES) + "\"";
            case 4, 5 ->
                "\"" + pick(List.of("allOf", "anyOf", "oneOf", "prefixItems")) + "\":[" + schema(depth) + ","
                        + schema(depth) + "]";
            case 6 -> "\"properties\":{\"a\":" + schema(depth) + ",\"b\":" + schema(depth) + "}";
            case 7 -> "\"dependentSchemas\":{\"a\":" + schema(depth) + "}";
            case 8 -> "\"$anchor\":\"anchor\"";
            case 9 -> "\"enum\":[1,\"a\",{\"a\":[1.50]},null]";
            case 10 ->
                "\"" + pick(List.of("multipleOf", "maximum", "exclusiveMinimum")) + "\":"
                        + pick(List.of("0.01", "1e300", "3", "1e-300"));
            case 11 ->
                "\"" + pick(List.of("minItems", "maxProperties", "minLength", "maxContains"))
                        + "\":2,\"uniqueItems\":true";
            default -> "\"" + pick(ONE) + "\":" + schema(depth);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
