package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An approval is a step from a known base: what became live since the checks is never undone unseen. */
public abstract class BaseJourney extends Journey {

    private static final Map<String, ?> FOR_AI = Map.of("aiCallable", true, "confirmationRequired", true);

    @Autowired
    private ManagementService engine;

    @Autowired
    private JdbcTemplate database;

    @Test
    void anOlderSubmissionDoesNotUndoANewerVersionUnseen() {
        String older = inReview(printing("base-older", 1), "base-older", Map.of());
        assertThat(dossier(older).path("live").isNull()).isTrue();
        live(printing("base-older", 2), "base-older", Map.of());

        JsonNode dossier = dossier(older);
        assertThat(dossier.path("live").path("version").asInt()).isEqualTo(1);
        assertThat(dossier.path("live").path("digest").asText()).startsWith("sha256:");
        assertThat(dossier.path("comparedWith").asInt()).isZero();
        assertThat(dossier.path("baseMoved").asBoolean()).isTrue();
        assertThat(dossier.path("diffToLive").path("liveVersion").asInt()).isEqualTo(1);
        assertMoved(approve(older, Map.of()), "compared with nothing", "version 1 is live now");
        assertMoved(approve(older, Map.of("baseVersion", 0)), "compared with nothing", "version 1 is live now");
        assertMoved(approve(older, Map.of("baseVersion", 2)), "difference to version 2", "version 1 is live now");
        assertThat(approve(older, Map.of("baseVersion", 1.5)).status()).isEqualTo(400);
        assertThat(versions("base-older")).containsExactly("1 LIVE");

        assertAccepted(approve(older, Map.of("baseVersion", 1)));
        awaitStatus(older, "AVAILABLE");
        assertThat(versions("base-older")).containsExactly("2 LIVE", "1 SUPERSEDED");
        assertThat(record("base-older")).contains("\"replaces\":{\"digest\":\"sha256:", "\"version\":1}");
    }

    @Test
    void whereNothingMovedABaseMayBeLeftOutButNotBeAnotherOne() {
        String first = inReview(printing("base-still", 1), "base-still", Map.of());
        assertMoved(approve(first, Map.of("baseVersion", 1)), "compared with nothing", "nothing is live now");
        assertAccepted(approve(first, Map.of("baseVersion", 0)));
        awaitStatus(first, "AVAILABLE");
        assertThat(record("base-still")).contains("\"replaces\":{\"version\":0}");
        String second = inReview(printing("base-still", 2), "base-still", Map.of());
        assertMoved(approve(second, Map.of("baseVersion", 0)), "compared with version 1", "version 1 is live now");
        assertAccepted(approve(second, Map.of("outcome", "REJECT", "comment", "no", "baseVersion", 0)));
    }

    @Test
    void aRollbackAndARevocationMoveTheBaseToo() {
        live(printing("base-back", 1), "base-back", Map.of());
        live(printing("base-back", 2), "base-back", Map.of());
        String waiting = inReview(printing("base-back", 3), "base-back", Map.of());
        assertThat(dossier(waiting).path("baseMoved").asBoolean()).isFalse();
        rollBack("base-back", 1);
        assertMoved(approve(waiting, Map.of()), "compared with version 2", "version 1 is live now");
        rollBack("base-back", 2);
        assertThat(dossier(waiting).path("baseMoved").asBoolean()).isFalse();
        Answer revoked = journeyAdmin()
                .post(
                        "/api/v1/revocations",
                        Map.of("tenant", "acme", "skill", "base-back", "version", 2, "reason", "leaks"));
        assertThat(revoked.status()).as(revoked.raw().body()).isEqualTo(201);
        assertMoved(approve(waiting, Map.of()), "compared with version 2", "nothing is live now");
        assertAccepted(approve(waiting, Map.of("baseVersion", 0)));
        awaitStatus(waiting, "AVAILABLE");
    }

    /** The bytes would come back unasked, whoever looks at the difference. */
    @Test
    void otherAnswersOfAFormerVersionAreNotApprovedWithAnyBase() {
        live(printing("base-wish", 1), "base-wish", Map.of());
        Answer asked =
                acmeAdmin.post("/api/v1/skills/base-wish/answers", Map.of("aiCallable", true, "reason", "wished"));
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
        String id = asked.text("id");
        awaitStatus(id, "IN_REVIEW");
        live(printing("base-wish", 2), "base-wish", Map.of());
        assertMoved(approve(id, Map.of("aiCallable", true)), "answers of version 1", "version 2 is live now");
        assertMoved(
                approve(id, Map.of("aiCallable", true, "baseVersion", 2)),
                "answers of version 1",
                "version 2 is live now");
    }

    @Test
    void bothReviewersHaveToSeeWhatIsReplaced() {
        RestClientOf second = secondReviewer();
        String id = inReview(ScriptFolder.shell("high"), "base-both", FOR_AI);
        assertAccepted(approve(id, FOR_AI));
        awaitStatus(id, "SECOND_REVIEW");
        live(printing("base-both", 1), "base-both", Map.of());

        assertMoved(decision(second, id, FOR_AI), "compared with nothing", "version 1 is live now");
        assertAccepted(decision(second, id, with(FOR_AI, 1)));
        // what the first one approved was another step, so there is one approval of this one
        awaitStatus(id, "SECOND_REVIEW");
        assertThat(dossier(id).path("round").asInt()).isEqualTo(2);
        assertThat(decision(second, id, with(FOR_AI, 1)).status()).isEqualTo(403);
        assertMoved(approve(id, FOR_AI), "compared with nothing", "version 1 is live now");
        assertAccepted(approve(id, with(FOR_AI, 1)));
        awaitStatus(id, "AVAILABLE");
        assertThat(record("base-both")).contains("\"reviewers\":[\"reviewer2\",\"reviewer1\"]");
        assertThat(actionsAbout(id)).containsOnlyOnce("REVIEW_AGAIN");
    }

    @Test
    void ofManyApprovedAtOnceOneIsLiveAndTheOthersAreDecidedAgain() throws Exception {
        List<String> waiting = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            waiting.add(inReview(printing("base-rush", number), "base-rush", Map.of()));
        }
        int before = setAside();
        List<Integer> answers = atOnce(waiting);
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
        for (int live = 1; live <= 3; live++) {
            String next = waiting.remove(live == 1 ? answers.indexOf(200) : 0);
            if (live > 1) {
                assertMoved(approve(next, Map.of()), "compared with nothing", "version " + (live - 1) + " is live");
                assertAccepted(approve(next, Map.of("baseVersion", live - 1)));
            }
            awaitStatus(next, "AVAILABLE");
            assertThat(synced("base-rush")).isEqualTo(live);
        }
        assertThat(versions("base-rush")).containsExactly("3 LIVE", "2 SUPERSEDED", "1 SUPERSEDED");
        assertThat(setAside()).isEqualTo(before);
    }

    /** The base moves after the approval: before it is registered, and between that and going live. */
    @ParameterizedTest
    @ValueSource(strings = {"Task_RegisterCapability", "Task_VerifyAvailability"})
    void whatIsOnItsWayWhenTheBaseMovesGoesBackToReview(String step) throws IOException {
        boolean registered = step.equals("Task_VerifyAvailability");
        String code = registered ? "base-late" : "base-early";
        live(printing(code, 1), code, Map.of());
        live(printing(code, 2), code, Map.of());
        String id = inReview(printing(code, 3), code, Map.of());
        String other = inReview(printing(code, 4), code, Map.of());
        String held = jobDefinition(step);
        engine.suspendJobDefinitionById(held, true);
        try {
            assertAccepted(approve(id, Map.of()));
            awaitStatus(id, registered ? "VERIFYING" : "REGISTERING");
            if (registered) {
                assertThat(items(code).findValuesAsText("quarantineReason")).contains("NOT_VERIFIED");
                assertThat(new TrailReason(database).ofSkill(code)).isEqualTo("NOT_VERIFIED");
            }
            assertMoved(approve(other, Map.of("baseVersion", 2)), id, "about to replace version 2");
            rollBack(code, 1);
        } finally {
            engine.activateJobDefinitionById(held, true);
        }
        awaitStatus(id, "IN_REVIEW");
        assertThat(dossier(id).path("round").asInt()).isEqualTo(2);
        assertThat(dossier(id).path("comparedWith").asInt()).isEqualTo(1);
        assertThat(dossier(id).path("baseMoved").asBoolean()).isFalse();
        assertThat(submission(id).body().path("history").findValuesAsText("detail"))
                .contains("It was approved to replace version 2, but version 1 is live now.");
        assertThat(reviewer.get("/api/v1/submissions/" + id + "/approval").status())
                .isEqualTo(404);

        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");
        assertThat(versions(code).subList(0, registered ? 2 : 1))
                .isEqualTo(registered ? List.of("4 LIVE", "3 QUARANTINED") : List.of("3 LIVE"));
        assertThat(items(code).findValuesAsText("quarantineReason"))
                .hasSizeGreaterThan(1)
                .filteredOn(why -> !why.equals("null"))
                .isEqualTo(registered ? List.of("BASE_MOVED") : List.of());
        if (registered) {
            assertThat(new TrailReason(database).ofSkill(code)).isEqualTo("BASE_MOVED");
        }
        assertThat(record(code)).contains("\"version\":1}", "\"round\":2");
        // two versions before it, and two approvals of its own
        assertThat(synced(code)).isEqualTo(4);
    }

    private String jobDefinition(String step) {
        return engine.createJobDefinitionQuery()
                .processDefinitionKey("hot-update")
                .activityIdIn(step)
                .list()
                .get(0)
                .getId();
    }

    private static Map<String, Object> with(Map<String, ?> answers, int baseVersion) {
        Map<String, Object> more = new HashMap<>(answers);
        more.put("baseVersion", baseVersion);
        return more;
    }

    private List<Integer> atOnce(List<String> ids) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(ids.size());
        try {
            List<Future<Integer>> running = new ArrayList<>();
            ids.forEach(id -> running.add(threads.submit(() -> {
                start.await();
                return approve(id, Map.of()).status();
            })));
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertMoved(Answer refused, String... both) {
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:hot-update:base-moved");
        assertThat(refused.text("detail")).contains(both);
    }

    private void rollBack(String code, int version) {
        assertAccepted(acmeAdmin.post(
                "/api/v1/skills/" + code + "/rollback", Map.of("version", version, "reason", "the other one errs")));
    }

    private JsonNode dossier(String id) {
        return reviewer.get("/api/v1/submissions/" + id + "/dossier").body();
    }

    private List<String> versions(String code) {
        List<String> found = new ArrayList<>();
        items(code)
                .forEach(version -> found.add(version.path("version").asText() + " "
                        + version.path("state").asText()));
        return found;
    }

    private String record(String code) {
        return items(code).path(0).path("approval").path("record").asText();
    }

    private JsonNode items(String code) {
        return acmeAdmin.get("/api/v1/skills/" + code + "/versions").body().path("items");
    }

    private int synced(String code) {
        return count("action = 'SYNCED' and subject_id = '" + code + "'");
    }

    private int setAside() {
        return count("action = 'RELEASE_SET_ASIDE'");
    }

    private int count(String where) {
        Integer found = database.queryForObject("select count(*) from audit_event where " + where, Integer.class);
        return found == null ? 0 : found;
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson().with("main.py", "print('" + code + " says " + version + "')\n");
    }
}
