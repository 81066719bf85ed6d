package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job on a real MySQL, with people made in the test: the production database has no demo world. */
@MySqlTest
class HotUpdateMySqlTests {

    private static final String WORDS = "交付同事读接口的回答 🚚📦 – «whole»";
    private static final String SCRIPT = """
            # @risk medium
            import json
            import sys

            print(json.dumps(json.load(sys.stdin), ensure_ascii=False))
            print("完成 ✅🎉")
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private UserDirectory users;

    private RestClientOf admin;
    private RestClientOf confirmer;
    private RestClientOf reviewer;
    private RestClientOf stranger;

    @BeforeEach
    void people() {
        TenantId north = new TenantId("north");
        TenantId south = new TenantId("south");
        users.createTenant(north, "North " + WORDS);
        users.createTenant(south, "South");
        admin = person("north-admin", north, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
        confirmer = person("north-confirmer", north, Role.CONFIRMER);
        stranger = person("south-admin", south, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
        reviewer = person("north-reviewer", null, Role.REVIEWER);
    }

    private RestClientOf person(String name, @org.jspecify.annotations.Nullable TenantId tenant, Role... roles) {
        users.createUser(name, name + "-demo", tenant, Set.of(roles));
        return RestClientOf.demo(port, name);
    }

    @Test
    void aSubmittedFolderBecomesARunInItsOwnTenantAlone() {
        String id = inReview(ScriptFolder.prettyJson(), "json-tool");
        assertThat(admin.get("/api/v1/skills/json-tool").status()).isEqualTo(404);
        decided(id, Map.of());
        awaitStatus(id, "AVAILABLE");

        Answer run = admin.post("/api/v1/skills/json-tool/executions", Map.of("input", Map.of("b", 1)));
        assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
        Answer done = ended(run.text("id"));
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("stdout")).isEqualTo("{\n    \"b\": 1\n}\n");

        assertThat(stranger.get("/api/v1/skills/json-tool").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/submissions/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/executions/" + run.text("id")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/skills").raw().body()).doesNotContain("json-tool");
        assertThat(stranger.get("/api/v1/submissions").raw().body()).doesNotContain(id);
        assertThat(stranger.get("/api/v1/executions").raw().body()).doesNotContain(run.text("id"));
    }

    @Test
    void emojiAndChineseSurviveInWhatATenantAndAReviewerWrite() {
        ScriptFolder folder = ScriptFolder.prettyJson().with("main.py", SCRIPT).with("数据 🗂.txt", WORDS);
        String id = inReview(folder, "words");

        Answer submission = admin.get("/api/v1/submissions/" + id);
        assertThat(submission.text("scenario")).isEqualTo(WORDS);
        assertThat(submission.text("note")).isEqualTo("Note " + WORDS);
        Answer dossier = reviewer.get("/api/v1/submissions/" + id + "/dossier");
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.text("scenario")).isEqualTo(WORDS);
        assertThat(dossier.body().toString()).contains("读得懂的输出 🎉", "数据 🗂.txt", "完成 ✅🎉");

        decided(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Please: " + WORDS));
        awaitStatus(id, "NEEDS_FIX");
        assertThat(admin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "Later: " + WORDS))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/v1/submissions/" + id).body().toString()).contains("Later: " + WORDS);
    }

    @Test
    void emojiAndChineseSurviveInARun() {
        String id = inReview(ScriptFolder.prettyJson().with("main.py", SCRIPT), "speaks");
        decided(
                id,
                Map.of("confirmationRequired", true, "name", "名字 🏷", "description", "说明 " + WORDS, "comment", WORDS));
        awaitStatus(id, "AVAILABLE");
        Answer skill = admin.get("/api/v1/skills/speaks");
        assertThat(skill.text("name")).isEqualTo("名字 🏷");
        assertThat(skill.text("description")).isEqualTo("说明 " + WORDS);
        assertThat(skill.text("readmeHtml")).contains("读得懂的输出 &#x1f389;");

        Answer run = admin.post("/api/v1/skills/speaks/executions", Map.of("input", Map.of("货", WORDS)));
        assertThat(run.text("status")).as(run.raw().body()).isEqualTo("AWAITING_CONFIRMATION");
        Answer yes = confirmer.post(
                "/api/v1/executions/" + run.text("id") + "/confirmation",
                Map.of("decision", "CONFIRM", "comment", "可以 👍"));
        assertThat(yes.status()).as(yes.raw().body()).isEqualTo(200);

        Answer done = ended(run.text("id"));
        assertThat(done.text("status")).as(done.raw().body()).isEqualTo("SUCCEEDED");
        assertThat(done.body().path("input").path("货").asText()).isEqualTo(WORDS);
        assertThat(done.text("stdout")).isEqualTo("{\"货\": \"" + WORDS + "\"}\n完成 ✅🎉\n");
    }

    private Answer ended(String executionId) {
        return admin.get("/api/v1/executions/" + executionId + "?waitSeconds=30");
    }

    private String inReview(ScriptFolder folder, String code) {
        Answer submitted =
                admin.submit(folder.zip(), Map.of("scriptCode", code, "scenario", WORDS, "note", "Note " + WORDS));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        awaitStatus(submitted.text("id"), "IN_REVIEW");
        return submitted.text("id");
    }

    private void decided(String id, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "digest", reviewer.get("/api/v1/submissions/" + id).text("digest"),
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", false,
                "comment", ""));
        body.putAll(more);
        Answer answer = reviewer.post("/api/v1/submissions/" + id + "/decision", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(admin.get("/api/v1/submissions/" + id).text("status"))
                                .isEqualTo(status));
    }
}
