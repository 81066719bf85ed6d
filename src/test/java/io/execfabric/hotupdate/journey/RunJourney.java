package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a submitted folder to a run, with and without a person's yes; and nobody else sees any of it. */
public abstract class RunJourney extends Journey {

    private static final Map<String, Boolean> ASK_FIRST = Map.of("confirmationRequired", true);

    @Autowired
    private JdbcTemplate database;

    @Test
    void aSubmittedFolderBecomesARunInItsOwnTenantAlone() {
        String id = inReview(ScriptFolder.prettyJson(), "json-tool", Map.of());
        assertThat(acmeMember.get("/api/v1/skills/json-tool").status()).isEqualTo(404);
        assertThat(run(acmeMember, "json-tool", Map.of()).status()).isEqualTo(404);
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");

        Answer run = run(acmeMember, "json-tool", Map.of("b", 1));
        assertThat(run.status()).isEqualTo(202);
        Answer done = ended(run.text("id"));
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("stdout")).isEqualTo("{\n    \"b\": 1\n}\n");

        assertForeign("/api/v1/skills/json-tool");
        assertForeign("/api/v1/skills/json-tool/versions");
        assertForeign("/api/v1/submissions/" + id);
        assertForeign("/api/v1/submissions/" + id + "/files");
        assertForeign("/api/v1/executions/" + run.text("id"));
        assertThat(run(globexAdmin, "json-tool", Map.of()).status()).isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/skills").raw().body()).doesNotContain("json-tool");
        assertThat(globexAdmin.get("/api/v1/submissions").raw().body()).doesNotContain(id);
        assertThat(globexAdmin.get("/api/v1/executions").raw().body()).doesNotContain(run.text("id"));
    }

    @Test
    void eachStepFromTheFolderToTheRunLeavesItsEntryInTheTrail() {
        String submission = live(ScriptFolder.shell("medium"), "trailed", ASK_FIRST);
        String run = waiting(acmeMember, "trailed");
        assertAccepted(confirmation(acmeConfirmer, run, "CONFIRM"));
        assertThat(confirmation(acmeConfirmer, run, "DENY").status()).isEqualTo(409);
        ended(run);
        assertThat(run(globexAdmin, "trailed", Map.of()).status()).isEqualTo(404);

        assertThat(actions("subject_id = ?", submission)).contains("SUBMITTED", "CHECKED", "REVIEW_APPROVED");
        assertThat(actions("tenant_id = 'acme' and subject_id = ?", "trailed")).contains("SYNCED");
        assertThat(actions("subject_id = (select id from skill_version where submission_id = ?)", submission))
                .containsSubsequence("REGISTERED", "AUTHORISED", "WENT_LIVE", "VERIFIED");
        assertThat(actions("subject_id = ?", run))
                .containsExactlyInAnyOrder(
                        "RUN_REQUESTED", "CONFIRMED", "CONFIRMATION_REFUSED", "RUN_STARTED", "RUN_FINISHED");
        assertThat(actions("tenant_id = 'globex' and subject_id = ?", "trailed"))
                .containsExactly("RUN_REQUEST_REFUSED");
    }

    private List<String> actions(String where, String id) {
        return database.queryForList(
                "select action from audit_event where " + where + " order by seq", String.class, id);
    }

    private void assertForeign(String path) {
        assertThat(globexAdmin.get(path).status()).as(path).isEqualTo(404);
    }

    @Test
    void aConfirmedRunRunsOnce() {
        live(ScriptFolder.shell("medium"), "careful", ASK_FIRST);
        String run = waiting(acmeMember, "careful");

        assertAccepted(confirmation(acmeConfirmer, run, "CONFIRM"));
        Answer done = ended(run);
        assertThat(done.text("status")).isEqualTo("SUCCEEDED");
        assertThat(done.text("confirmedBy")).isEqualTo("acme-confirmer");
        assertThat(done.body().path("result").path("rows").asInt()).isEqualTo(1);
        assertThat(acmeMember
                        .get("/api/v1/executions/" + run + "/artifacts/table.csv")
                        .raw()
                        .body())
                .isEqualTo("a,b\n");
        assertThat(confirmation(acmeConfirmer, run, "DENY").status()).isEqualTo(409);
        assertThat(ended(run).text("startedAt")).isEqualTo(done.text("startedAt"));
    }

    @Test
    void aDeniedRunNeverRunsAndOnlyAConfirmerOfTheTenantDecides() {
        live(ScriptFolder.shell("medium"), "denied", ASK_FIRST);
        String run = waiting(acmeMember, "denied");

        assertThat(confirmation(globexConfirmer(), run, "CONFIRM").status()).isEqualTo(404);
        assertThat(confirmation(acmeMember, run, "CONFIRM").status()).isEqualTo(403);
        assertThat(confirmation(assistant(), run, "CONFIRM").status()).isEqualTo(403);
        assertAccepted(confirmation(acmeConfirmer, run, "DENY"));
        assertThat(ended(run).text("status")).isEqualTo("DENIED");
        assertThat(confirmation(acmeConfirmer, run, "CONFIRM").status()).isEqualTo(409);
        assertNeverStarted(run);
    }

    @Test
    void aRunThatNobodyConfirmsInTimeExpires() {
        live(ScriptFolder.shell("medium"), "unanswered", ASK_FIRST);
        String run = waiting(acmeMember, "unanswered");

        timeIsOver(run, "BoundaryEvent_TicketExpired");

        assertThat(ended(run).text("status")).isEqualTo("EXPIRED");
        assertThat(actionsAbout(run)).contains("CONFIRMATION_EXPIRED");
        assertThat(confirmation(acmeConfirmer, run, "CONFIRM").status()).isEqualTo(409);
        assertNeverStarted(run);
    }

    @Test
    void aCancelledRunWaitsForNobody() {
        live(ScriptFolder.shell("medium"), "cancelled", ASK_FIRST);
        String run = waiting(acmeMember, "cancelled");

        assertAccepted(acmeMember.post("/api/v1/executions/" + run + "/cancellation", Map.of()));

        assertThat(ended(run).text("status")).isEqualTo("CANCELLED");
        assertThat(confirmation(acmeConfirmer, run, "CONFIRM").status()).isEqualTo(409);
        assertNeverStarted(run);
    }

    private void assertNeverStarted(String run) {
        assertThat(acmeMember
                        .get("/api/v1/executions/" + run)
                        .body()
                        .path("startedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void theRequesterOfAHighRiskRunCannotConfirmIt() {
        live(ScriptFolder.shell("high"), "dangerous", ASK_FIRST);
        String own = waiting(acmeConfirmer, "dangerous");
        String others = waiting(acmeMember, "dangerous");

        Answer refused = confirmation(acmeConfirmer, own, "CONFIRM");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).isEqualTo("urn:hot-update:requester-may-not-confirm");
        assertAccepted(confirmation(acmeConfirmer, others, "CONFIRM"));
        assertThat(ended(others).text("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void manualExecutionOffRefusesAPerson() {
        live(ScriptFolder.prettyJson(), "ai-only", Map.of("manualExecution", false, "aiCallable", true));

        assertThat(run(acmeMember, "ai-only", Map.of()).status()).isEqualTo(403);
        assertThat(run(assistant(), "ai-only", Map.of()).status()).isEqualTo(202);
    }

    @Test
    void whatIsNotForAiRefusesAnAssistant() {
        live(ScriptFolder.prettyJson(), "people-only", Map.of());

        assertThat(run(assistant(), "people-only", Map.of()).status()).isEqualTo(403);
        assertThat(run(acmeMember, "people-only", Map.of()).status()).isEqualTo(202);
    }

    @Test
    void anAcceptedRunKeepsItsVersionWhenANewOneGoesLive() {
        ScriptFolder waits = ScriptFolder.shell("low").with("main.sh", "# @risk low\nsleep 3\necho one\n");
        live(waits, "kept", Map.of());
        Answer run = run(acmeMember, "kept", Map.of());
        live(waits.with("main.sh", "# @risk low\necho two\n"), "kept", Map.of());

        Answer done = ended(run.text("id"));
        assertThat(done.body().path("version").asInt()).isEqualTo(1);
        assertThat(done.text("stdout")).isEqualTo("one\n");
        assertThat(run(acmeMember, "kept", Map.of()).body().path("version").asInt())
                .isEqualTo(2);
    }
}
