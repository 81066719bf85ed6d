package io.execfabric.hotupdate.inputschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No schema and no input takes longer than a moment, and what is accepted answers every input. */
@Timeout(10)
class InputSchemaTests {

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("schema.ref-missing", "{\"$ref\":\"#%zz\"}"),
                arguments("schema.ref-missing", "{\"properties\":{\"a\":{\"$ref\":\"#/$defs/none\"}}}"),
                arguments("schema.ref-missing", "{\"$defs\":{\"a~b\":{}},\"$ref\":\"#/$defs/a~b\"}"),
                arguments("schema.ref-missing", "{\"$dynamicRef\":\"#nowhere\"}"),
                arguments("schema.ref-no-schema", "{\"type\":\"object\",\"$ref\":\"#/type\"}"),
                arguments("schema.ref", "{\"$ref\":\"https://example.org/x.json\"}"),
                arguments("schema.ref", "{\"$ref\":\"other.json#/a\"}"),
                arguments("schema.pattern", "{\"patternProperties\":{\"(\":{}}}"),
                arguments("schema.pattern", "{\"properties\":{\"a\":{\"pattern\":\"[\"}}}"),
                arguments("schema.pattern", "{\"pattern\":\"" + "(".repeat(4000) + "\"}"),
                arguments("schema.pattern", "{\"pattern\":\"" + "a".repeat(5000) + "\"}"),
                arguments("schema.circle", "{\"$ref\":\"#\"}"),
                arguments("schema.circle", "{\"allOf\":[{\"$ref\":\"#\"}]}"),
                arguments(
                        "schema.circle",
                        "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"not\":{\"$ref\":\"#/$defs/a\"}}}}"),
                arguments("schema.circle", "{\"$dynamicAnchor\":\"me\",\"anyOf\":[{\"$dynamicRef\":\"#me\"}]}"),
                arguments("schema.circle", "{\"if\":{\"dependentSchemas\":{\"a\":{\"$ref\":\"#\"}}}}"),
                arguments("schema.too-many", doubling("allOf")),
                arguments("schema.too-many", doubling("anyOf")),
                arguments(
                        "schema.embedded",
                        "{\"properties\":{\"a\":{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}}}"),
                arguments("schema.embedded", "{\"properties\":{\"a\":{\"$id\":\"https://example.org/a\"}}}"),
                arguments("schema.dialect", "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}"),
                arguments("schema.invalid", "{\"type\":\"nothing\"}"),
                arguments("schema.invalid", "{\"properties\":[]}"),
                arguments("schema.too-costly", "{\"enum\":" + collidingTexts(12) + "}"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatNoInputCanBeHeldAgainstIsRefusedAtItsPlace(String key, String schema) {
        assertThatExceptionOfType(UnusableSchemaException.class)
                .isThrownBy(() -> compile(schema))
                .satisfies(e -> assertThat(e.faults())
                        .hasSizeLessThanOrEqualTo(InputSchema.MAX_TOLD)
                        .anyMatch(fault -> fault.wording().key().equals(key)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"$id\":\"https://example.org/x\",\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"}",
                "{\"type\":\"object\",\"properties\":{\"pattern\":{\"type\":\"string\"},\"$ref\":{\"type\":\"string\"}}}",
                "{\"enum\":[{\"$ref\":\"nowhere\",\"pattern\":\"(\"}],\"default\":{\"pattern\":\"(\"}}",
                "{\"$defs\":{\"node\":{\"properties\":{\"next\":{\"$ref\":\"#/$defs/node\"}}}},\"$ref\":\"#/$defs/node\"}",
                "{\"$defs\":{\"n\":{\"$anchor\":\"here\",\"type\":\"object\"}},\"$ref\":\"#here\"}",
                "{\"x-parts\":{\"a\":{\"type\":\"string\"}},\"properties\":{\"a\":{\"$ref\":\"#/x-parts/a\"}}}",
                "{\"$defs\":{\"a b\":{\"type\":\"object\"}},\"$ref\":\"#/$defs/a%20b\"}",
                "{\"$defs\":{\"a/b\":{\"type\":\"object\"}},\"$ref\":\"#/$defs/a~1b\"}",
                "{\"additionalProperties\":{\"$ref\":\"#\"}}"
            })
    void whatPeopleWriteIsUsable(String schema) throws UnusableSchemaException {
        assertThat(compile(schema).check(json("{\"a\":\"b\"}"))).isNotNull();
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                arguments("^(a+)+\\\\1b$", text("a".repeat(28))),
                arguments("^(?=(a|aa)+$)(?!.*b)", text("a".repeat(20_000) + "c")),
                arguments("(?=x)(a|b)*$", text("ab".repeat(20_000))),
                arguments("(?<!x)(.*a){20}$", text("a".repeat(500) + "b")));
    }

    /** Either an answer or the bound, but soon, and whatever the JDK's matcher does to the stack. */
    @ParameterizedTest
    @MethodSource("costly")
    void anExpressionThatCannotBeLinearIsBounded(String pattern, JsonNode input) throws UnusableSchemaException {
        InputSchema schema = compile("{\"properties\":{\"t\":{\"pattern\":\""
                + pattern.replace("\\\\", "\\").replace("\\", "\\\\") + "\"}}}");
        assertEndsSoon(schema, input);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\\\s+$", "^(a+)+$", "^(a|b)*$", "(.*)*=.*;", "^(([a-z])+.)+[A-Z]([a-z])+$", "((((a*)*)*)*)*b"})
    void aLinearExpressionAnswersALongText(String pattern) throws UnusableSchemaException {
        InputSchema schema = compile("{\"properties\":{\"t\":{\"pattern\":\"" + pattern + "\"}}}");
        String text = "a".repeat(16_000) + " ".repeat(16_000) + "x";
        assertThat(schema.check(text(text))).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void manyComplaintsOverManyValuesAreFewAndShort() throws UnusableSchemaException {
        String values =
                IntStream.range(0, 10_000).mapToObj(i -> "{\"a\":" + i + "}").collect(Collectors.joining(","));
        InputSchema schema = compile("{\"properties\":{\"l\":{\"items\":{\"enum\":[" + values + "]}}}}");
        JsonNode input = json("{\"l\":[" + "1,".repeat(20_000) + "1]}");
        List<Mismatch> told = schema.check(input);
        assertThat(told).isNotEmpty().hasSizeLessThanOrEqualTo(InputSchema.MAX_TOLD);
        assertThat(told).allSatisfy(mismatch -> assertThat(mismatch.english()).hasSizeLessThanOrEqualTo(301));
    }

    @Test
    void branchesThatDoubleOnEachLevelOfTheInputEndAtTheBound() throws UnusableSchemaException {
        InputSchema schema =
                compile("{\"$defs\":{\"n\":{\"items\":{\"anyOf\":[{\"$ref\":\"#/$defs/n\"},{\"$ref\":\"#/$defs/n\"}]},"
                        + "\"minItems\":2}},\"properties\":{\"t\":{\"$ref\":\"#/$defs/n\"}}}");
        JsonNode deep = json("{\"t\":" + "[".repeat(60) + "]".repeat(60) + "}");
        assertThatExceptionOfType(NoAnswerException.class).isThrownBy(() -> schema.check(deep));
    }

    @Test
    void anInputAsDeepAsAnyIsAnswered() throws UnusableSchemaException {
        InputSchema schema = compile("{\"additionalProperties\":{\"$ref\":\"#\"}}");
        JsonNode deep = json("{\"a\":".repeat(499) + "1" + "}".repeat(499));
        assertEndsSoon(schema, deep);
    }

    @Test
    void valuesMadeToShareAHashAreRefused() throws UnusableSchemaException {
        InputSchema schema = compile("{\"properties\":{\"l\":{\"uniqueItems\":true}}}");
        JsonNode input = json("{\"l\":" + collidingTexts(14) + "}");
        assertThatExceptionOfType(NoAnswerException.class).isThrownBy(() -> schema.check(input));
    }

    @Test
    void aLargeHonestInputIsAnswered() throws UnusableSchemaException {
        InputSchema schema = compile(
                "{\"properties\":{\"l\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"id\"],"
                        + "\"properties\":{\"id\":{\"type\":\"integer\",\"minimum\":0},\"name\":{\"type\":\"string\",\"pattern\":\"^[A-Z][a-z]+$\"}}}}}}");
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"Anna\"}")
                .collect(Collectors.joining(","));
        assertThat(schema.check(json("{\"l\":[" + rows + "]}"))).isEmpty();
    }

    @Test
    void numbersAreComparedByTheirDigits() throws UnusableSchemaException {
        InputSchema schema = compile("{\"properties\":{\"n\":{\"maximum\":100,\"multipleOf\":0.1}}}");
        assertThat(schema.check(json("{\"n\":100.00000000000000000001}"))).isNotEmpty();
        assertThat(schema.check(json("{\"n\":99.3}"))).isEmpty();
    }

    private static void assertEndsSoon(InputSchema schema, JsonNode input) {
        long start = System.nanoTime();
        try {
            assertThat(schema.check(input)).isNotNull();
        } catch (NoAnswerException bounded) {
            assertThat(bounded).hasMessageContaining("bound");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    private static String doubling(String word) {
        StringBuilder defs = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            String next = "{\"$ref\":\"#/$defs/d" + (i + 1) + "\"}";
            defs.append("\"d" + i + "\":{\"" + word + "\":[" + next + "," + next + "]},");
        }
        return "{\"$defs\":{" + defs + "\"d25\":{}},\"$ref\":\"#/$defs/d0\"}";
    }

    /** As many texts as two to the power of {@code length}, all with one hash. */
    private static String collidingTexts(int length) {
        return IntStream.range(0, 1 << length)
                .mapToObj(i -> IntStream.range(0, length)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\"")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonNode text(String text) {
        return json("{}").isObject() ? ((ObjectNode) json("{}")).put("t", text) : json("{}");
    }

    private static InputSchema compile(String schema) throws UnusableSchemaException {
        return InputSchema.compile((ObjectNode) json(schema));
    }

    private static JsonNode json(String text) {
        return ExactJson.stored(text);
    }
}
