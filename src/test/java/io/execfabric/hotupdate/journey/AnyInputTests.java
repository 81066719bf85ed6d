package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.fuzz.RandomSchema;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RandomJson;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Whatever schema is accepted, a thousand inputs as nobody would write them are answered, by REST and by an assistant. */
@HotUpdateTest
@TestPropertySource(
        properties = {"hotupdate.mcp.calls-per-minute=1000000", "hotupdate.mcp.requests-per-minute=1000000"})
@Tag("deep")
class AnyInputTests extends Journey {

    private static final int INPUTS = 1_000;
    private static final Map<String, ?> ROOM =
            Map.of("openRuns", 1_000_000, "runsPerMinute", 1_000_000, "reason", "a thousand inputs");
    private static final List<String> WRITTEN = List.of(
            "{\"$defs\":{\"n\":{\"anyOf\":[{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/$defs/n\"}},"
                    + "{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/n\"},\"uniqueItems\":true},"
                    + "{\"type\":[\"string\",\"null\"],\"pattern\":\"^(?=.*x)(a+)+$\"},{\"multipleOf\":0.01}]}},"
                    + "\"type\":\"object\",\"unevaluatedProperties\":{\"$ref\":\"#/$defs/n\"}}",
            "{\"type\":\"object\",\"propertyNames\":{\"pattern\":\"^[a-d]$\"},\"dependentRequired\":{\"a\":[\"b\"]},"
                    + "\"if\":{\"required\":[\"c\"]},\"then\":{\"maxProperties\":3}}",
            "{}");

    private RestClientOf admin;

    @BeforeAll
    void makeRoom() {
        admin = journeyAdmin();
        assertAccepted(admin.put("/api/v1/tenants/acme/quota", ROOM));
    }

    @AfterAll
    void asBefore() {
        assertAccepted(admin.put("/api/v1/tenants/acme/quota", Map.of("reason", "they are answered")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void isAnswered(int which) {
        String code = "any-input-" + which;
        String schema = accepted(code, which);
        Random random = new Random(which);
        List<String> inputs =
                Stream.generate(() -> RandomJson.object(random)).limit(INPUTS).toList();
        McpWire wire = McpWire.open(address(), assistant().token());
        IntStream.range(0, INPUTS).parallel().forEach(i -> {
            String input = inputs.get(i);
            Answer run = acmeMember.postJson("/api/v1/skills/" + code + "/executions", "{\"input\":" + input + "}");
            assertThat(run.status())
                    .as(schema + " " + input + " " + run.raw().body())
                    .isIn(202, 400, 422);
            assertThat(called(wire, code, input).statusCode())
                    .as(schema + " " + input)
                    .isIn(200, 400);
        });
    }

    /** The written ones first, then random ones as far as intake lets them in. */
    private String accepted(String code, int which) {
        if (which < WRITTEN.size()) {
            live(folder(WRITTEN.get(which)), code, Map.of("aiCallable", true));
            return WRITTEN.get(which);
        }
        Random random = new Random(which);
        while (true) {
            String schema = RandomSchema.text(random);
            Answer submitted = acmeAdmin.submit(folder(schema).zip(), metadata(code, Map.of("aiCallable", true)));
            assertThat(submitted.status()).as(schema).isIn(201, 422);
            if (submitted.status() == 201 && passesTheChecks(submitted.text("id"))) {
                assertAccepted(approve(submitted.text("id"), Map.of("aiCallable", true)));
                awaitStatus(submitted.text("id"), "AVAILABLE");
                return schema;
            }
        }
    }

    /** A schema to which the sample does not fit is the tenant's to mend. */
    private boolean passesTheChecks(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Set.of("IN_REVIEW", "NEEDS_FIX").contains(submission(id).text("status")));
        return submission(id).text("status").equals("IN_REVIEW");
    }

    private static HttpResponse<String> called(McpWire wire, String tool, String arguments) {
        return wire.send("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}");
    }

    private static ScriptFolder folder(String schema) {
        return ScriptFolder.shell("low").with("main.sh", "# @risk low\ntrue\n").with("input.schema.json", schema);
    }
}
