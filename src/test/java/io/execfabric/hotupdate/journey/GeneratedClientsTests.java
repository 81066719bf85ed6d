package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.openapi.GeneratedClient;
import io.execfabric.hotupdate.support.openapi.Linters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has nothing but the interface's description has a client: it compiles, and does all that the main journey asks for. */
@HotUpdateTest
class GeneratedClientsTests extends Journey {

    /** Copies the file that came with the run, of whose bytes many are no text. */
    private static final String COPYING = """
            # @risk low
            import json
            import os
            import shutil

            sent = json.loads(os.environ["EXECFABRIC_UPLOAD_INPUT_FILES_JSON"])[0]
            shutil.copy(sent["path"], os.path.join(os.environ["EXECFABRIC_ARTIFACT_DIR"], "copy 副本.zip"))
            print("copied")
            print('__EXECFABRIC_RESULT__={"copied":1}')
            """;

    @TempDir
    Path files;

    private JsonNode description;

    @BeforeAll
    void read() {
        description = acmeMember.get("/v3/api-docs").body();
    }

    @Test
    void theLintersHaveNothingToSay() throws Exception {
        assertThat(Linters.spectral(description)).contains("No results");
        assertThat(Linters.redocly(description)).contains("is valid").doesNotContain("ignored");
    }

    @Test
    void javaCarriesOutTheMainJourney() throws Exception {
        assertCarriedOut(GeneratedClient.java(description, arguments("generated-java")));
    }

    @Test
    void typeScriptCarriesOutTheMainJourney() throws Exception {
        assertCarriedOut(GeneratedClient.typeScript(description, arguments("generated-typescript")));
    }

    private static ScriptFolder folder() {
        return ScriptFolder.prettyJson().with("main.py", COPYING);
    }

    private List<String> arguments(String code) throws IOException {
        Path zip = Files.write(files.resolve("folder.zip"), folder().zip());
        Path noReadme = Files.write(
                files.resolve("no-readme.zip"), folder().without("README.md").zip());
        return List.of(address(), code, zip.toString(), noReadme.toString());
    }

    private void assertCarriedOut(JsonNode seen) throws IOException {
        String submission = "/api/v1/submissions/" + seen.path("submission").asText();
        String execution = "/api/v1/executions/" + seen.path("execution").asText();
        assertThat(seen.path("status").asText()).as("%s", seen).isEqualTo("SUCCEEDED");
        assertThat(seen.path("listed").asBoolean()).isTrue();
        assertThat(seen.path("readme").asText()).isEqualTo(folder().content("README.md"));
        assertThat(bytes(seen, "record")).isEqualTo(reviewer.bytes(submission + "/approval"));
        assertThat(bytes(seen, "artifact")).isEqualTo(Files.readAllBytes(files.resolve("folder.zip")));
        assertThat(seen.path("input").toString()).isEqualTo("{\"greeting\":\"读得懂\"}");
        assertThat(seen.path("result").toString()).isEqualTo("{\"copied\":1}");
        assertThat(seen.path("log").asText())
                .isEqualTo(new String(acmeAdmin.bytes(execution + "/log"), StandardCharsets.UTF_8))
                .contains("event:stdout", "copied", "event:status");
        assertThat(seen.path("notFound").toString()).contains("404", "urn:hot-update:not-found");
        assertThat(seen.path("unacceptable").toString()).contains("422", "urn:hot-update:", "README_MISSING");
    }

    private static byte[] bytes(JsonNode seen, String field) {
        return Base64.getDecoder().decode(seen.path(field).asText());
    }
}
