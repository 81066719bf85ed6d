package io.execfabric.hotupdate.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesTests {

    private static final int KIB = 1024;

    private static final String GREETING = """
            {"id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {},
             "clientInfo": {"name": "client", "version": "1"}}}""";

    @Test
    void aWholeGreetingIsTakenUpToItsLargestSize() {
        assertThat(MessageRules.isGreeting(json(GREETING))).isTrue();
        assertThat(MessageRules.refusal(json(GREETING), 64 * KIB)).isEmpty();
        assertThat(MessageRules.refusal(json(GREETING), 64 * KIB + 1))
                .get()
                .asString()
                .contains("64 KiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"protocolVersion\": \"2025-06-18\"",
                "\"capabilities\": {}",
                "\"name\": \"client\"",
                "\"version\": \"1\""
            })
    void aGreetingThatLacksAPartIsRefused(String part) {
        String without = GREETING.replace(part, "\"other\": 0");

        assertThat(MessageRules.refusal(json(without), without.length()))
                .get()
                .asString()
                .contains("initialize needs");
    }

    @Test
    void anyOtherMessageMayBeLargeAndNeedsNoneOfThat() {
        JsonNode call = json("{\"id\": 1, \"method\": \"tools/call\"}");

        assertThat(MessageRules.isGreeting(call)).isFalse();
        assertThat(MessageRules.refusal(call, 1024 * KIB)).isEmpty();
        assertThat(MessageRules.isGreeting(json("{}"))).isFalse();
    }

    @Test
    void anIdIsShort() {
        String longest = "x".repeat(MessageRules.LONGEST_ID - 2);

        assertThat(MessageRules.refusal(json("{\"id\": \"" + longest + "\", \"method\": \"ping\"}"), 1))
                .isEmpty();
        assertThat(MessageRules.refusal(json("{\"id\": \"" + longest + "x\", \"method\": \"ping\"}"), 1))
                .get()
                .asString()
                .contains("128 characters");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
