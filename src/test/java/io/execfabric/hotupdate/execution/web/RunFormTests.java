package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunFormTests {

    private static final String FLAT = """
            {"type": "object", "required": ["month"], "properties": {
              "month": {"type": "string", "title": "Month", "default": "2026-10"},
              "limit": {"type": "integer", "default": 20},
              "region": {"type": "string", "enum": ["north", "south"]},
              "draft": {"type": "boolean"}}}""";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aFlatSchemaBecomesOneFieldPerPropertyInItsOrder() throws JsonProcessingException {
        RunForm form = form(FLAT).orElseThrow();

        assertThat(form.fields()).extracting(FormField::name).containsExactly("month", "limit", "region", "draft");
        assertThat(form.fields()).extracting(FormField::kind).containsExactly("text", "number", "choice", "boolean");
        assertThat(form.fields()).extracting(FormField::required).containsExactly(true, false, false, false);
        assertThat(form.fields().get(0).value()).isEqualTo("2026-10");
        assertThat(form.fields().get(2).options()).containsExactly("north", "south");
    }

    @Test
    void whatWasTypedBecomesJsonOfTheRightTypes() throws JsonProcessingException {
        Map<String, String> typed = Map.of("month", "2026-11", "limit", "5", "region", "", "draft", "true");

        assertThat(form(FLAT).orElseThrow().read(typed::get))
                .hasToString("{\"month\":\"2026-11\",\"limit\":5,\"draft\":true}");
    }

    @Test
    void aNumberThatIsNoneStaysForTheSchemaToName() throws JsonProcessingException {
        JsonNode input = form(FLAT).orElseThrow().read(Map.of("limit", "many")::get);

        assertThat(input.get("limit").isTextual()).isTrue();
        assertThat(form(FLAT)
                        .orElseThrow()
                        .read(Map.of("limit", "1e999999999")::get)
                        .get("limit")
                        .isTextual())
                .isTrue();
    }

    @Test
    void anythingRicherGetsNoForm() throws JsonProcessingException {
        assertThat(form("{\"type\":\"object\",\"properties\":{\"rows\":{\"type\":\"array\"}}}"))
                .isEmpty();
        assertThat(form("{\"type\":\"array\"}")).isEmpty();
        assertThat(form("true")).isEmpty();
    }

    private Optional<RunForm> form(String schema) throws JsonProcessingException {
        return RunForm.of(json.readTree(schema));
    }
}
