package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scenario is words, in whatever script. */
@HotUpdateTest
class ScenarioTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    private RestCaller admin;

    @BeforeEach
    void signIn() {
        admin = RestCaller.of(port, "acme-admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\u200b\\u200b",
                "\\u3000",
                "…",
                "😀👍",
                "--- !!",
                "\\u3164",
                "\\u115f",
                "\\u2800",
                "\\u0301",
                "\\ufeff"
            })
    void aScenarioWithoutALetterIsMissing(String scenario) {
        Answer refused = admin.post(
                SUBMISSIONS,
                Multipart.zip(Folders.goodPython())
                        .field("metadata", "{\"scriptCode\":\"silent\",\"scenario\":\"" + scenario + "\"}"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("findings").findValuesAsText("code")).containsExactly("SCENARIO_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"值班,word-a", "7,word-b", "ж,word-c", "हि,word-d", "👍 ok,word-e"})
    void aLetterOrDigitOfAnyScriptIsAScenario(String scenario, String code) {
        Answer created = admin.post(
                SUBMISSIONS,
                Multipart.zip(Folders.goodPython())
                        .field("metadata", "{\"scriptCode\":\"" + code + "\",\"scenario\":\"" + scenario + "\"}"));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }
}
