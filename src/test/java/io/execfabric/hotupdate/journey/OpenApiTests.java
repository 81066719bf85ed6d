package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.openapi.DocumentedOperation;
import io.execfabric.hotupdate.support.openapi.OpenApiDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the interface's own description promises to programs that are generated from it. */
@HotUpdateTest
class OpenApiTests extends Journey {

    private OpenApiDocument document;

    @BeforeEach
    void read() throws IOException {
        document = OpenApiDocument.of(
                acmeMember.get("/v3/api-docs").body().toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "RecommendationJson | inputSchema | [\"object\",\"null\"]",
                "RecommendationJson | why | \"string\"",
                "SkillView | inputSchema | [\"object\",\"null\"]",
                "SkillView | description | \"string\"",
                "ExecutionView | exitCode | [\"integer\",\"null\"]"
            })
    void aFieldHasTheTypeThatIsWritten(String type, String field, String expected) {
        assertThat(schema(type).path("properties").path(field).path("type").toString())
                .as("%s", schema(type))
                .isEqualTo(expected);
    }

    @Test
    void whatIsAlwaysWrittenIsRequiredEvenWhereItMayBeNull() {
        assertThat(texts(schema("ExecutionView").path("required"))).contains("id", "status", "exitCode", "confirmedBy");
        assertThat(texts(schema("Finding").path("required")))
                .contains("code", "path", "message")
                .doesNotContain("line");
        assertThat(texts(schema("Problem").path("required")))
                .contains("type", "title", "status", "detail")
                .doesNotContain("findings");
    }

    @Test
    void whatIsSentDemandsOnlyWhatIsNeeded() {
        assertThat(texts(schema("DecisionRequest").path("required"))).containsExactlyInAnyOrder("outcome", "digest");
        assertThat(texts(schema("SubmissionMetadata").path("required")))
                .containsExactlyInAnyOrder("scriptCode", "scenario");
        assertThat(schema("RunBody").path("required").isMissingNode()).isTrue();
    }

    @Test
    void eachOperationHasANameOfItsOwnAndSaysWhatItDoes() {
        assertThat(document.operations())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    assertThat(operation.id()).matches("[a-z][a-zA-Z]+");
                    assertThat(operation.json().path("summary").asText()).isNotBlank();
                    assertThat(operation.json().path("tags")).hasSize(1);
                })
                .extracting(DocumentedOperation::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachParameterIsDescribed() {
        assertThat(document.operations())
                .flatMap(operation -> elements(operation.json().path("parameters")))
                .allSatisfy(
                        parameter -> assertThat(parameter.path("description").asText())
                                .as("%s", parameter)
                                .isNotBlank());
    }

    @Test
    void eachRefusalIsAProblemDocument() {
        assertThat(document.operations())
                .allSatisfy(operation -> operation.json().path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .forEach(response -> assertThat(document.followed(response.getValue())
                                        .path("content")
                                        .path("application/problem+json")
                                        .path("schema")
                                        .path("$ref")
                                        .asText())
                                .as("%s %s", operation.id(), response.getKey())
                                .isEqualTo("#/components/schemas/Problem")));
    }

    @Test
    void onlyANewTokenTakesAPassword() {
        assertThat(document.operations())
                .filteredOn(operation ->
                        operation.json().path("security").toString().contains("basic"))
                .extracting(DocumentedOperation::id)
                .containsExactly("createToken");
    }

    @Test
    void theAddressIsNeverWhatARequestSaysOfItself() {
        assertThat(document.json().path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    }

    private JsonNode schema(String name) {
        return document.json().path("components").path("schemas").path(name);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }
}
