package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.HotUpdateTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the interface's own description promises to programs that are generated from it. */
@HotUpdateTest
class OpenApiTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "RecommendationJson, inputSchema, object",
        "RecommendationJson, why, string",
        "SkillView, inputSchema, object",
        "SkillView, description, string"
    })
    void aFieldHasTheTypeThatIsWritten(String type, String field, String expected) {
        JsonNode schemas =
                acmeMember.get("/v3/api-docs").body().path("components").path("schemas");
        assertThat(schemas.path(type)
                        .path("properties")
                        .path(field)
                        .path("type")
                        .asText())
                .as("%s", schemas.path(type))
                .isEqualTo(expected);
    }
}
