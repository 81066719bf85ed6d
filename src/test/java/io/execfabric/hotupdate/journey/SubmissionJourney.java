package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way a submission takes through the process, to each of its ends. */
public abstract class SubmissionJourney extends Journey {

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
    void theLiveFilesWithTheSameAnswersAreNoSubmissionButWithOtherAnswersTheyAre() {
        live(ScriptFolder.prettyJson(), "again", Map.of());

        Answer same = acmeAdmin.submit(ScriptFolder.prettyJson().zip(), metadata("again", Map.of()));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.body().path("findings").findValuesAsText("code")).containsExactly("DUPLICATE_OF_LIVE");

        Map<String, Boolean> forAi = Map.of("aiCallable", true);
        live(ScriptFolder.prettyJson(), "again", forAi);
        Answer versions = acmeMember.get("/api/v1/skills/again/versions");
        assertThat(versions.body().path("items").findValuesAsText("scriptVersion"))
                .containsExactly("1", "1");
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
        assertAccepted(acmeAdmin.fix(id, ScriptFolder.prettyJson().zip()));
        awaitStatus(id, "IN_REVIEW");
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");
    }

    @Test
    void askingForChangesSendsTheFolderBackAndTheOldDigestIsNoLongerApprovable() {
        String id = inReview(ScriptFolder.prettyJson(), "changes", Map.of());
        String oldDigest = submission(id).text("digest");
        assertThat(approve(id, Map.of("outcome", "REQUEST_CHANGES")).status()).isEqualTo(422);
        assertAccepted(approve(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Say more about the input.")));
        awaitStatus(id, "NEEDS_FIX");
        assertThat(acmeAdmin.get("/api/v1/submissions/" + id).body().path("history"))
                .last()
                .satisfies(said -> {
                    assertThat(said.path("actor").asText()).isEqualTo("reviewer1");
                    assertThat(said.path("what").asText()).isEqualTo("NEEDS_FIX");
                    assertThat(said.path("detail").asText()).isEqualTo("Say more about the input.");
                });

        assertAccepted(acmeAdmin.fix(
                id, ScriptFolder.prettyJson().with("notes.md", "more").zip()));
        awaitStatus(id, "IN_REVIEW");
        assertThat(approve(id, Map.of("digest", oldDigest)).status()).isEqualTo(409);
        assertThat(approve(id, Map.of("tenantConfirmed", false)).status()).isEqualTo(422);
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");
    }

    @Test
    void aHighRiskForAiNeedsASecondReviewer() {
        Map<String, Boolean> answers = Map.of("aiCallable", true, "confirmationRequired", true);
        String id = inReview(ScriptFolder.shell("high"), "four-eyes", answers);
        assertAccepted(approve(id, answers));
        awaitStatus(id, "SECOND_REVIEW");
        assertThat(acmeMember.get("/api/v1/skills/four-eyes").status()).isEqualTo(404);

        assertThat(approve(id, answers).status()).isEqualTo(403);
        assertAccepted(decision(secondReviewer(), id, answers));
        awaitStatus(id, "AVAILABLE");
        assertThat(acmeMember
                        .get("/api/v1/skills/four-eyes/versions")
                        .body()
                        .path("items")
                        .get(0)
                        .path("reviewers"))
                .extracting(who -> who.asText())
                .containsExactly("reviewer1", "reviewer2");
    }

    @Test
    void aWithdrawnSubmissionCannotBeApproved() {
        String id = inReview(ScriptFolder.prettyJson(), "withdrawn", Map.of());
        assertAccepted(acmeAdmin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "not needed")));
        assertThat(approve(id, Map.of()).status()).isEqualTo(409);
        assertThat(submission(id).text("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aRejectedSubmissionEnds() {
        String id = inReview(ScriptFolder.prettyJson(), "rejected", Map.of());
        assertAccepted(approve(id, Map.of("outcome", "REJECT", "comment", "Not for us.")));
        awaitStatus(id, "REJECTED");
        assertThat(acmeAdmin
                        .get("/api/v1/submissions/" + id)
                        .body()
                        .path("history")
                        .findValuesAsText("detail"))
                .contains("Not for us.");
    }

    @Test
    void aFolderThatNobodyFixesInTimeExpires() {
        String id = inReview(ScriptFolder.prettyJson(), "too-late", Map.of());
        assertAccepted(approve(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Say more.")));
        awaitStatus(id, "NEEDS_FIX");

        timeIsOver(id, "BoundaryEvent_FixTimeOver");

        awaitStatus(id, "EXPIRED");
        assertThat(acmeAdmin.fix(id, ScriptFolder.prettyJson().zip()).status()).isEqualTo(409);
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
}
