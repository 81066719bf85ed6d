package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.support.RandomJson;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run is given is what was sent, to the digit, or nothing; and no input takes more than a moment of the platform. */
public abstract class InputJourney extends Journey {

    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private JdbcTemplate database;

    @Test
    void aBodyIsOneDocumentOfBoundedDepth() {
        live(echo(), "one-document", Map.of());
        String deepest = "{\"a\":".repeat(498) + "1" + "}".repeat(498);
        assertThat(post("one-document", "{\"input\":" + deepest + "}").statusCode())
                .isEqualTo(202);
        for (String body : List.of(
                "{\"input\":" + "{\"a\":".repeat(500) + "1" + "}".repeat(501),
                "{\"input\":" + "{\"a\":".repeat(997) + "1" + "}".repeat(998),
                "{\"input\":" + "[".repeat(100_000),
                "{\"input\":{}}{}",
                "{\"input\":{}} x",
                "{\"input\":{\"a\":1,\"a\":2}}",
                "{\"input\":{},\"input\":{}}",
                "",
                "null",
                "{\"input\":{\"a\":NaN}}")) {
            assertThat(post("one-document", body).statusCode())
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isEqualTo(400);
        }
        assertThat(acmeMember.get("/api/v1/executions").status()).isEqualTo(200);
        assertThat(acmeMember.get("/api/v1/executions?limit=200").body().path("items"))
                .isNotEmpty();
    }

    @Test
    void numbersKeepTheirDigitsOrAreRefused() {
        live(
                echo().with(
                                "input.schema.json",
                                "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"number\",\"maximum\":100}}}"),
                "digits",
                FOR_AI);
        for (String tooFar : List.of(
                "9".repeat(309),
                "-" + "9".repeat(309),
                "1e400",
                "-1e400",
                "1e-400",
                "1e999999999",
                "1e" + "3".repeat(400),
                "-1e-" + "3".repeat(400),
                "1e-999999999",
                "9".repeat(6_000),
                "0." + "0".repeat(400) + "1")) {
            assertThat(post("digits", "{\"input\":{\"n\":" + tooFar + "}}").statusCode())
                    .as(tooFar.length() + " characters, " + tooFar.charAt(1))
                    .isEqualTo(422);
        }
        assertThat(post("digits", "{\"input\":{\"n\":100.00000000000000000001}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("digits", "{\"input\":{\"x\":\"\\ud800\"}}").statusCode())
                .isEqualTo(422);
        assertThat(post("digits", "{\"input\":{\"\\udc00\":1}}").statusCode()).isEqualTo(422);
        for (String kept : List.of("99.99999999999999999999", "0.1", "1.10", "-12345678901234567890123", "1E+2")) {
            HttpResponse<String> run = post("digits", "{\"input\":{\"n\":" + kept + "}}");
            assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
            String id = ExactJson.stored(run.body()).path("id").asText();
            assertThat(ended(id).text("stdout")).isEqualTo("{\"n\":" + kept + "}");
            assertThat(acmeMember.get("/api/v1/executions/" + id).raw().body())
                    .contains("\"input\":{\"n\":" + kept + "}");
        }
    }

    @Test
    void anAssistantsNumbersKeepTheirDigits() {
        live(echo().with("input.schema.json", "{\"properties\":{\"n\":{\"maximum\":100}}}"), "ai-digits", FOR_AI);
        McpWire wire = McpWire.open(address(), assistant().token());
        assertThat(wire.send(call("ai-digits", "{\"n\":99.99999999999999999999}"))
                        .body())
                .contains("SUCCEEDED", "99.99999999999999999999");
        assertThat(wire.send(call("ai-digits", "{\"n\":100.00000000000000000001}"))
                        .body())
                .contains("\"isError\":true");
        assertThat(wire.send(call("ai-digits", "{\"n\":1e400}")).body()).contains("\"isError\":true");
        assertThat(wire.send(call("ai-digits", "{\"x\":\"\\ud800\"}")).body()).contains("\"isError\":true");
        assertThat(wire.send(call("ai-digits", "{}") + "{}").statusCode()).isEqualTo(400);
        assertThat(wire.send(call("ai-digits", "{\"a\":".repeat(600) + "1" + "}".repeat(600)))
                        .statusCode())
                .isEqualTo(400);
    }

    /** Whatever a bounded look says, it says so soon; a neighbour's page is not kept waiting. */
    @Test
    void aPatternOfOneTenantKeepsNobodyWaiting() {
        live(
                echo().with(
                                "input.schema.json",
                                "{\"properties\":{\"t\":{\"pattern\":\"^(a+)+\\\\1b$\"},\"s\":{\"pattern\":\"\\\\s+$\"},"
                                        + "\"u\":{\"pattern\":\"^(a|b)*$\"}}}"),
                "slow-pattern",
                Map.of());
        assertThat(post("slow-pattern", "{\"input\":{\"u\":\"" + "ab".repeat(20_000) + "\"}}")
                        .statusCode())
                .isEqualTo(202);
        List<HttpResponse<String>> answers = IntStream.range(0, 26)
                .parallel()
                .mapToObj(i -> post(
                        "slow-pattern",
                        "{\"input\":{\"t\":\"" + "a".repeat(40) + "\",\"s\":\"" + " ".repeat(32_000) + "x\"}}"))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(422, 429));
        Instant start = Instant.now();
        assertThat(globexAdmin.get("/api/v1/skills").status()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    /** Of before these rules, or of a writer to come: a row that cannot be read is one row. */
    @Test
    void aStoredInputThatCannotBeReadSpoilsNoList() {
        live(echo(), "spoiled", Map.of());
        String id = run(acmeMember, "spoiled", Map.of("a", 1)).text("id");
        ended(id);
        for (String stored : List.of("{\"a\":".repeat(997) + "1" + "}".repeat(997), "{\"n\":1e400}", "not json")) {
            database.update("update execution_content set input = ? where execution_id = ?", stored, id);
            assertThat(acmeMember.get("/api/v1/executions?limit=200").status()).isEqualTo(200);
            assertThat(acmeMember.get("/api/v1/executions/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void whateverSchemaIsAcceptedAnyInputIsAnswered() {
        Random random = new Random(15);
        live(
                echo().with(
                                "input.schema.json",
                                "{\"$defs\":{\"n\":{\"anyOf\":[{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/n\"}},"
                                        + "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/n\"},\"uniqueItems\":true},"
                                        + "{\"type\":[\"string\",\"null\"],\"pattern\":\"^(?=.*x)(a+)+$\"},{\"multipleOf\":0.01,\"maximum\":1e30}]}},"
                                        + "\"type\":\"object\",\"patternProperties\":{\"^[a-c]\":{\"$ref\":\"#/$defs/n\"}},"
                                        + "\"unevaluatedProperties\":{\"$ref\":\"#/$defs/n\"}}"),
                "any-input",
                FOR_AI);
        McpWire wire = McpWire.open(address(), assistant().token());
        for (int i = 0; i < 60; i++) {
            String input = RandomJson.object(random);
            assertThat(post("any-input", "{\"input\":" + input + "}").statusCode())
                    .as(input)
                    .isIn(202, 400, 422, 429);
            if (i % 4 == 0) {
                assertThat(wire.send(call("any-input", input)).statusCode())
                        .as(input)
                        .isIn(200, 400);
            }
        }
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    private static ScriptFolder echo() {
        return ScriptFolder.shell("low").with("main.sh", "# @risk low\ncat\n");
    }

    private HttpResponse<String> post(String code, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/skills/" + code + "/executions"))
                .header("Authorization", "Bearer " + acmeMember.token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
