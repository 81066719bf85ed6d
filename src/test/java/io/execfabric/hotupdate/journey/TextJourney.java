package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An emoji and a Chinese sentence survive in every text field: written by REST, read back by REST. */
public abstract class TextJourney extends Journey {

    private static final String WORDS = "交付同事读接口的回答 🚚📦 – «whole»";
    private static final String FILE = "数据 🗂.txt";
    private static final String SCRIPT = """
            # @risk medium
            import json
            import os
            import sys

            given = json.load(sys.stdin)
            print(json.dumps(given, ensure_ascii=False))
            print("出错 🧯", file=sys.stderr)
            print(open("数据 🗂.txt", encoding="utf-8").read())
            with open(os.environ["EXECFABRIC_ARTIFACT_DIR"] + "/报表 📊.txt", "w", encoding="utf-8") as report:
                report.write("表 📈")
            print("__EXECFABRIC_RESULT__=" + json.dumps({"货 📦": given["货"]}, ensure_ascii=False))
            """;
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {"货": {"type": "string", "title": "货物 📦"}}}
            """;

    private static ScriptFolder folder() {
        return ScriptFolder.prettyJson()
                .with("main.py", SCRIPT)
                .with(FILE, WORDS)
                .with("input.schema.json", SCHEMA);
    }

    private String submitted(String code) {
        return inReview(folder(), code, Map.of("scenario", "场景 " + WORDS, "note", "备注 " + WORDS));
    }

    @Test
    void whatATenantSubmits() {
        String id = submitted("words");

        Answer submission = acmeAdmin.get("/api/v1/submissions/" + id);
        assertThat(submission.text("scenario")).isEqualTo("场景 " + WORDS);
        assertThat(submission.text("note")).isEqualTo("备注 " + WORDS);
        Answer files = acmeAdmin.get("/api/v1/submissions/" + id + "/files");
        assertThat(files.body().path("items").findValuesAsText("path")).contains(FILE);
        String path = URLEncoder.encode(FILE, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(acmeAdmin
                        .get("/api/v1/submissions/" + id + "/files/" + path)
                        .raw()
                        .body())
                .isEqualTo(WORDS);

        Answer dossier = reviewer.get("/api/v1/submissions/" + id + "/dossier");
        assertThat(dossier.text("scenario")).isEqualTo("场景 " + WORDS);
        assertThat(dossier.text("note")).isEqualTo("备注 " + WORDS);
        assertThat(dossier.body().path("files").findValuesAsText("path")).contains(FILE);
        assertThat(dossier.body().path("files").findValuesAsText("text")).contains(WORDS, SCRIPT, SCHEMA);
        assertThat(dossier.body().path("readme").path("html").asText()).contains("读得懂的输出 &#x1f389;");
        assertThat(dossier.text("description")).contains("读得懂的输出 🎉");
    }

    @Test
    void whatAReviewerAsksForAndWhyATenantWithdraws() {
        String id = submitted("words-back");
        assertAccepted(approve(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "请修改 " + WORDS)));
        awaitStatus(id, "NEEDS_FIX");
        assertAccepted(acmeAdmin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "以后再说 " + WORDS)));

        Answer submission = acmeAdmin.get("/api/v1/submissions/" + id);
        assertThat(submission.body().path("history").findValuesAsText("detail"))
                .contains("请修改 " + WORDS, "以后再说 " + WORDS);
    }

    @Test
    void whyAReviewerRejects() {
        String id = submitted("words-rejected");
        assertAccepted(approve(id, Map.of("outcome", "REJECT", "comment", "不可以 " + WORDS)));
        awaitStatus(id, "REJECTED");

        assertThat(submission(id).body().path("history").findValuesAsText("detail"))
                .contains("不可以 " + WORDS);
    }

    @Test
    void whatAReviewerApprovesAndWhatARunSaysFromItsRequestToItsResult() {
        String id = submitted("speaks");
        Map<String, Object> answers = new HashMap<>(Map.of("confirmationRequired", true, "comment", "看过了 " + WORDS));
        answers.putAll(Map.of("name", "名字 🏷", "description", "说明 " + WORDS));
        assertAccepted(approve(id, answers));
        awaitStatus(id, "AVAILABLE");

        Answer dossier = reviewer.get("/api/v1/submissions/" + id + "/dossier");
        assertThat(dossier.body().path("history").findValuesAsText("comment")).containsExactly("看过了 " + WORDS);
        Answer skill = acmeMember.get("/api/v1/skills/speaks");
        assertThat(skill.text("name")).isEqualTo("名字 🏷");
        assertThat(skill.text("description")).isEqualTo("说明 " + WORDS);
        assertThat(skill.text("readmeHtml")).contains("读得懂的输出 &#x1f389;");
        assertThat(skill.body().path("inputSchema").toString()).contains("货物 📦");

        String run = run(acmeMember, "speaks", Map.of("货", WORDS)).text("id");
        assertAccepted(acmeConfirmer.post(
                "/api/v1/executions/" + run + "/confirmation", Map.of("decision", "CONFIRM", "comment", "可以 👍")));
        assertRun(ended(run));
    }

    private void assertRun(Answer done) {
        assertThat(done.text("status")).as(done.raw().body()).isEqualTo("SUCCEEDED");
        JsonNode body = done.body();
        assertThat(body.path("confirmation").path("comment").asText()).isEqualTo("可以 👍");
        assertThat(body.path("input").path("货").asText()).isEqualTo(WORDS);
        assertThat(done.text("stdout")).startsWith("{\"货\": \"" + WORDS + "\"}\n" + WORDS + "\n");
        assertThat(done.text("stderr")).isEqualTo("出错 🧯\n");
        assertThat(body.path("result").path("货 📦").asText()).isEqualTo(WORDS);
        assertThat(body.path("artifacts").findValuesAsText("name")).isEqualTo(List.of("报表 📊.txt"));
        String name = URLEncoder.encode("报表 📊.txt", StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(acmeMember
                        .get("/api/v1/executions/" + done.text("id") + "/artifacts/" + name)
                        .raw()
                        .body())
                .isEqualTo("表 📈");
    }

    @Test
    void theNameOfAToken() {
        Answer issued =
                acmeMember.post("/api/v1/tokens", Map.of("name", "脚本 🔑 " + WORDS, "kind", "user", "expiresInDays", 1));
        assertThat(issued.status()).as(issued.raw().body()).isEqualTo(201);

        assertThat(acmeMember.get("/api/v1/tokens").body().path("items").findValuesAsText("name"))
                .contains("脚本 🔑 " + WORDS);
    }
}
