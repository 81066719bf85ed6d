package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product's main job by REST alone: submit, approve, run; and nobody else sees any of it. */
@HotUpdateTest
class HotUpdateJourneyTests {

    @LocalServerPort
    private int port;

    private RestClientOf acmeAdmin;
    private RestClientOf acmeMember;
    private RestClientOf acmeConfirmer;
    private RestClientOf reviewer;
    private RestClientOf globexAdmin;

    @BeforeEach
    void signIn() {
        acmeAdmin = RestClientOf.demo(port, "acme-admin");
        acmeMember = RestClientOf.demo(port, "acme-member");
        acmeConfirmer = RestClientOf.demo(port, "acme-confirmer");
        reviewer = RestClientOf.demo(port, "reviewer1");
        globexAdmin = RestClientOf.demo(port, "globex-admin");
    }

    @Test
    void aSubmittedFolderBecomesARunInItsOwnTenantAlone() {
        String id = inReview(acmeAdmin, ScriptFolder.prettyJson(), Map.of("scriptCode", "json-tool"));
        assertThat(acmeMember.get("/api/v1/skills/json-tool").status()).isEqualTo(404);

        Answer decided = approve(id, Map.of());
        assertThat(decided.status()).isEqualTo(200);
        awaitStatus(id, "AVAILABLE");

        Answer run = acmeMember.post("/api/v1/skills/json-tool/executions", Map.of("input", Map.of("b", 1)));
        assertThat(run.status()).isEqualTo(202);
        Answer done = acmeMember.get("/api/v1/executions/" + run.text("id") + "?waitSeconds=20");
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("stdout")).isEqualTo("{\n    \"b\": 1\n}\n");

        assertThat(globexAdmin.get("/api/v1/skills/json-tool").status()).isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/submissions/" + id).status()).isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/executions/" + run.text("id")).status())
                .isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/skills").raw().body()).doesNotContain("json-tool");
        assertThat(globexAdmin.get("/api/v1/executions").raw().body()).doesNotContain(run.text("id"));
    }

    @Test
    void aSecondSubmissionOfTheSameScriptBecomesVersionTwo() {
        live(ScriptFolder.prettyJson(), "twice", Map.of());
        live(ScriptFolder.prettyJson().with("extra.txt", "more"), "twice", Map.of());

        Answer skill = acmeMember.get("/api/v1/skills/twice");
        assertThat(skill.body().path("liveVersion").asInt()).isEqualTo(2);
        Answer versions = acmeMember.get("/api/v1/skills/twice/versions");
        assertThat(versions.body().path("items").findValuesAsText("state")).containsExactly("LIVE", "SUPERSEDED");
        assertThat(versions.body().path("items").get(0).path("reviewers").get(0).asText())
                .isEqualTo("reviewer1");
    }

    @Test
    void aConfirmedRunRunsOnceAndADeniedOneNever() {
        live(ScriptFolder.shell("medium"), "careful", Map.of("confirmationRequired", true));

        String confirmed = waiting("careful");
        Answer yes = decide(acmeConfirmer, confirmed, "CONFIRM");
        assertThat(yes.status()).isEqualTo(200);
        Answer done = acmeMember.get("/api/v1/executions/" + confirmed + "?waitSeconds=20");
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("confirmedBy")).isEqualTo("acme-confirmer");
        assertThat(done.body().path("result").path("rows").asInt()).isEqualTo(1);
        assertThat(acmeMember
                        .get("/api/v1/executions/" + confirmed + "/artifacts/table.csv")
                        .raw()
                        .body())
                .isEqualTo("a,b\n");
        assertThat(decide(acmeConfirmer, confirmed, "DENY").status()).isEqualTo(409);

        String denied = waiting("careful");
        RestClientOf foreign = RestClientOf.demo(port, "globex-confirmer");
        assertThat(decide(foreign, denied, "CONFIRM").status()).isEqualTo(404);
        assertThat(decide(acmeMember, denied, "CONFIRM").status()).isEqualTo(403);
        assertThat(decide(acmeConfirmer, denied, "DENY").status()).isEqualTo(200);
        assertThat(acmeMember.get("/api/v1/executions/" + denied).text("status"))
                .isEqualTo("DENIED");
    }

    @Test
    void manualExecutionOffRefusesAPerson() {
        live(ScriptFolder.prettyJson(), "ai-only", Map.of("manualExecution", false, "aiCallable", true));

        assertThat(acmeMember
                        .post("/api/v1/skills/ai-only/executions", Map.of("input", Map.of()))
                        .status())
                .isEqualTo(403);
        RestClientOf assistant = RestClientOf.demo(port, "acme-member", "ai");
        assertThat(assistant
                        .post("/api/v1/skills/ai-only/executions", Map.of("input", Map.of()))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aFixedFolderGoesOnInTheSameSubmission() {
        Answer submitted = acmeAdmin.submit(
                ScriptFolder.prettyJson().with("README.md", "# Only a title").zip(), metadata("to-fix", Map.of()));
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("status")).isEqualTo("NEEDS_FIX");
        assertThat(submitted.body().path("findings").findValuesAsText("code"))
                .filteredOn("README_SECTION_MISSING"::equals)
                .hasSize(5);

        String id = submitted.text("id");
        Answer fixed = acmeAdmin.fix(id, ScriptFolder.prettyJson().zip());
        assertThat(fixed.status()).isEqualTo(200);
        awaitStatus(id, "IN_REVIEW");
        assertThat(approve(id, Map.of()).status()).isEqualTo(200);
        awaitStatus(id, "AVAILABLE");
    }

    @Test
    void askingForChangesSendsTheFolderBackAndTheOldDigestIsNoLongerApprovable() {
        String id = inReview(acmeAdmin, ScriptFolder.prettyJson(), Map.of("scriptCode", "changes"));
        String oldDigest = acmeAdmin.get("/api/v1/submissions/" + id).text("digest");
        assertThat(decision(id, Map.of("outcome", "REQUEST_CHANGES")).status()).isEqualTo(422);
        assertThat(decision(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Say more about the input."))
                        .status())
                .isEqualTo(200);
        awaitStatus(id, "NEEDS_FIX");
        assertThat(acmeAdmin.get("/api/v1/submissions/" + id).body().path("history"))
                .last()
                .satisfies(said -> {
                    assertThat(said.path("actor").asText()).isEqualTo("reviewer1");
                    assertThat(said.path("what").asText()).isEqualTo("NEEDS_FIX");
                    assertThat(said.path("detail").asText()).isEqualTo("Say more about the input.");
                });

        assertThat(acmeAdmin
                        .fix(
                                id,
                                ScriptFolder.prettyJson()
                                        .with("notes.md", "more")
                                        .zip())
                        .status())
                .isEqualTo(200);
        awaitStatus(id, "IN_REVIEW");
        assertThat(approve(id, Map.of("digest", oldDigest)).status()).isEqualTo(409);
        assertThat(approve(id, Map.of("tenantConfirmed", false)).status()).isEqualTo(422);
        assertThat(approve(id, Map.of()).status()).isEqualTo(200);
        awaitStatus(id, "AVAILABLE");
    }

    @Test
    void aWithdrawnSubmissionCannotBeApproved() {
        String id = inReview(acmeAdmin, ScriptFolder.prettyJson(), Map.of("scriptCode", "withdrawn"));
        assertThat(acmeAdmin
                        .post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "not needed"))
                        .status())
                .isEqualTo(200);
        assertThat(approve(id, Map.of()).status()).isEqualTo(409);
        assertThat(acmeAdmin.get("/api/v1/submissions/" + id).text("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aRejectedSubmissionEnds() {
        String id = inReview(acmeAdmin, ScriptFolder.prettyJson(), Map.of("scriptCode", "rejected"));
        assertThat(decision(id, Map.of("outcome", "REJECT", "comment", "Not for us."))
                        .status())
                .isEqualTo(200);
        awaitStatus(id, "REJECTED");
        assertThat(acmeAdmin
                        .get("/api/v1/submissions/" + id)
                        .body()
                        .path("history")
                        .findValuesAsText("detail"))
                .contains("Not for us.");
    }

    @Test
    void anAcceptedRunKeepsItsVersionWhenANewOneGoesLive() {
        ScriptFolder waits = ScriptFolder.shell("low").with("main.sh", "# @risk low\nsleep 3\necho one\n");
        live(waits, "kept", Map.of());
        Answer run = acmeMember.post("/api/v1/skills/kept/executions", Map.of("input", Map.of()));
        live(waits.with("main.sh", "# @risk low\necho two\n"), "kept", Map.of());

        Answer done = acmeMember.get("/api/v1/executions/" + run.text("id") + "?waitSeconds=20");
        assertThat(done.body().path("version").asInt()).isEqualTo(1);
        assertThat(done.text("stdout")).isEqualTo("one\n");
        Answer next = acmeMember.post("/api/v1/skills/kept/executions", Map.of("input", Map.of()));
        assertThat(next.body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void theReportOfStepSixNamesNoOtherTenantToATenant() {
        live(ScriptFolder.prettyJson(), "reported", Map.of());
        Answer report = acmeMember.get("/api/v1/skills/reported/versions/1/availability");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("green").asBoolean()).isTrue();
        assertThat(report.raw().body())
                .contains("another tenant", "canary tenant")
                .doesNotContain("globex");
    }

    private String waiting(String code) {
        Answer run = acmeMember.post("/api/v1/skills/" + code + "/executions", Map.of("input", Map.of()));
        assertThat(run.status()).isEqualTo(202);
        assertThat(run.text("status")).isEqualTo("AWAITING_CONFIRMATION");
        return run.text("id");
    }

    private static Answer decide(RestClientOf who, String executionId, String decision) {
        return who.post(
                "/api/v1/executions/" + executionId + "/confirmation", Map.of("decision", decision, "comment", "seen"));
    }

    private void live(ScriptFolder folder, String code, Map<String, ?> more) {
        Map<String, Object> metadata = new HashMap<>(more);
        metadata.put("scriptCode", code);
        String id = inReview(acmeAdmin, folder, metadata);
        assertThat(approve(id, more).status()).isEqualTo(200);
        awaitStatus(id, "AVAILABLE");
    }

    private String inReview(RestClientOf admin, ScriptFolder folder, Map<String, ?> more) {
        Answer submitted = admin.submit(folder.zip(), metadata(String.valueOf(more.get("scriptCode")), more));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        awaitStatus(submitted.text("id"), "IN_REVIEW");
        return submitted.text("id");
    }

    private static Map<String, Object> metadata(String code, Map<String, ?> more) {
        Map<String, Object> metadata = new HashMap<>(more);
        metadata.put("scriptCode", code);
        metadata.put("scenario", "Delivery reads answers of other systems. 给交付同事用 🚚");
        return metadata;
    }

    private Answer approve(String id, Map<String, ?> more) {
        return decision(id, more);
    }

    private Answer decision(String id, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "digest", reviewer.get("/api/v1/submissions/" + id).text("digest"),
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", false,
                "comment", ""));
        body.putAll(more);
        return reviewer.post("/api/v1/submissions/" + id + "/decision", body);
    }

    private void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(
                                reviewer.get("/api/v1/submissions/" + id).text("status"))
                        .isEqualTo(status));
    }
}
