package io.execfabric.hotupdate.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.mcp.text.ModelJson;
import io.execfabric.hotupdate.mcp.text.ModelText;
import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.support.WholeCharacters;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model reads of a tool, and how often it may ask. */
class ToolTextTests {

    private final ToolDefinition definition = new ToolDefinition(new ObjectMapper());

    @ParameterizedTest
    @CsvSource({"LOW, true, false", "MEDIUM, false, false", "HIGH, false, true"})
    void theHintsFollowTheApprovedRisk(RiskLevel risk, boolean reads, boolean destroys) {
        McpSchema.ToolAnnotations hints =
                definition.of(offer("Text", risk, null)).annotations();
        assertThat(hints.readOnlyHint()).isEqualTo(reads);
        assertThat(hints.destructiveHint()).isEqualTo(destroys);
        assertThat(hints.openWorldHint()).isFalse();
    }

    @Test
    void whatNoReaderSeesIsLeftOut() {
        String hidden = "Safe\u0007\u001b[31m text\u202E\uDB40\uDC41";
        McpSchema.Tool tool = definition.of(offer(hidden, RiskLevel.LOW, null));
        assertThat(tool.description()).isEqualTo("Safe text");
        assertThat(tool.title()).isEqualTo("Safe text");
        assertThat(tool.annotations().title()).isEqualTo("Safe text");
    }

    @Test
    void theSchemaIsTheApprovedOneOrAnyObject() {
        assertThat(definition.of(offer("x", RiskLevel.LOW, null)).inputSchema()).containsOnlyKeys("type");
        assertThat(definition
                        .of(offer("x", RiskLevel.LOW, "{\"properties\":{\"a\":{}}}"))
                        .inputSchema())
                .containsKeys("type", "properties");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":[\"object\",\"null\"]}; {type=object}",
                "{\"properties\":{\"any\":true,\"none\":false}}; {properties={any={}, none={not={}}}, type=object}"
            })
    void noSchemaHidesTheWholeListFromAClient(String approved, String told) {
        assertThat(definition.of(offer("x", RiskLevel.LOW, approved)).inputSchema())
                .hasToString(told);
    }

    @Test
    void whatASchemaSaysHidesNothingEither() {
        String schema = "{\"properties\":{\"a\":{\"description\":\"Safe\\u202E\\uDB40\\uDC41\",\"enum\":[\"\\u202E\"]},"
                + "\"title\":{\"title\":\"T\\u0007\"}}}";
        assertThat(definition.of(offer("x", RiskLevel.LOW, schema)).inputSchema())
                .hasToString("{properties={a={description=Safe, enum=[\u202E]}, title={title=T}}, type=object}");
    }

    @Test
    void aResultKeepsItsShape() throws JsonProcessingException {
        String result = "{\"a\\u202E\":[\"b\\u0007\",{\"c\":null}],\"d\":1.50,\"e\":false}";
        assertThat(ModelJson.visible(new ObjectMapper().readTree(result)))
                .hasToString("{\"a\":[\"b\",{\"c\":null}],\"d\":1.5,\"e\":false}");
    }

    @Test
    void longOutputIsCutWithAMark() {
        assertThat(ModelText.beginning("abcdef", 3)).isEqualTo("abc\n[3 more characters are left out]");
        assertThat(ModelText.end("abcdef", 3)).isEqualTo("[3 characters before are left out]\ndef");
        assertThat(ModelText.beginning("abc", 3)).isEqualTo("abc");
        assertThat(ModelText.client(null)).isEqualTo("an unnamed program");
        assertThat(ModelText.client(new McpSchema.Implementation("a\nb".repeat(90), "1")))
                .hasSize(100);
    }

    @Test
    void noCutSplitsACharacter() {
        WholeCharacters.areLeftBy(text -> ModelText.beginning(text, 100));
        WholeCharacters.areLeftBy(text -> ModelText.end(text, 100));
        WholeCharacters.areLeftBy(text -> ModelText.client(new McpSchema.Implementation(text, "1")));
    }

    @Test
    void aTokenThatAsksTooOftenWaitsAndHoldsUpNoOther() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
        CallThrottle throttle = new CallThrottle(limits(2, 3), clock);
        TokenName busy = new TokenName("t1", "busy");
        throttle.takeCall(busy);
        throttle.takeCall(busy);
        assertThatThrownBy(() -> throttle.takeCall(busy))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessageContaining("2 calls a minute");
        throttle.takeCall(new TokenName("t2", "other"));
        for (int i = 0; i < 3; i++) {
            throttle.takeRequest(busy);
        }
        assertThatThrownBy(() -> throttle.takeRequest(busy)).isInstanceOf(QuotaExceeded.class);
        clock.advance(Duration.ofSeconds(31));
        throttle.takeCall(busy);
    }

    private static McpProperties limits(int calls, int requests) {
        Duration some = Duration.ofSeconds(10);
        return new McpProperties(50, calls, requests, some, 4, 4, 4, some, some, some, 1000);
    }

    private static Offer offer(String text, RiskLevel risk, @Nullable String schema) {
        return new Offer(
                "v1", new ScriptCode("tool"), 1, Digest.ofText("x"), new ApprovedText(text, text, schema), risk, false);
    }
}
