package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import java.util.function.Predicate;

/** Does each act by the door that it has: people by REST, the passing of time by the engine. */
final class RaceWriters {

    private static final Map<String, String> REASON = Map.of("reason", "a race");

    private final RestClientOf tenantAdmin;
    private final RestClientOf platformAdmin;
    private final RestClientOf[] reviewers;
    private final Predicate<String> fixTimeOver;

    /** @param fixTimeOver lets the time for a fix be over, and tells whether that ended the submission */
    RaceWriters(
            RestClientOf tenantAdmin,
            RestClientOf platformAdmin,
            Predicate<String> fixTimeOver,
            RestClientOf... reviewers) {
        this.tenantAdmin = tenantAdmin;
        this.platformAdmin = platformAdmin;
        this.fixTimeOver = fixTimeOver;
        this.reviewers = reviewers;
    }

    /** What came of one attempt. */
    record Attempt(RacingAct act, String actor, int status, String words) {

        /** A revocation of what is revoked answers 200 with the first one. */
        boolean won() {
            return status == 201 || status == 200 && act != RacingAct.REVOKE;
        }
    }

    /** @param number of the writer: reviewers take turns */
    Attempt go(RacingAct act, RaceStage stage, int number) {
        return switch (act) {
            case APPROVE, REJECT, REQUEST_CHANGES -> {
                int who = number % reviewers.length;
                yield by("reviewer" + (who + 1), act, decide(reviewers[who], act, stage));
            }
            case WITHDRAW -> by("acme-admin", act, tenantAdmin.post(submission(stage) + "/withdrawal", REASON));
            case EXPIRE -> expire(stage);
            case NEW_PACKAGE -> by("acme-admin", act, tenantAdmin.fix(stage.submission(), fixed(stage)));
            case DISABLE -> by("acme-admin", act, tenantAdmin.post(skill(stage) + "/disable", REASON));
            case ROLLBACK -> by("acme-admin", act, tenantAdmin.post(skill(stage) + "/rollback", rollback(stage)));
            case REVOKE -> by("journey-admin", act, platformAdmin.post("/api/v1/revocations", revocation(stage)));
        };
    }

    private static Attempt by(String actor, RacingAct act, Answer answer) {
        return new Attempt(act, actor, answer.status(), answer.raw().body());
    }

    private Attempt expire(RaceStage stage) {
        boolean ended = fixTimeOver.test(stage.submission());
        return new Attempt(RacingAct.EXPIRE, "platform", ended ? 200 : 409, "urn:hot-update: not by time");
    }

    private static Answer decide(RestClientOf reviewer, RacingAct outcome, RaceStage stage) {
        return reviewer.post(
                submission(stage) + "/decision",
                Map.of(
                        "outcome", outcome.name(),
                        "digest", stage.digest(),
                        "tenantConfirmed", true,
                        "aiCallable", false,
                        "manualExecution", true,
                        "confirmationRequired", false,
                        "comment", "a race"));
    }

    private static String submission(RaceStage stage) {
        return "/api/v1/submissions/" + stage.submission();
    }

    private static String skill(RaceStage stage) {
        return "/api/v1/skills/" + stage.code();
    }

    private static byte[] fixed(RaceStage stage) {
        return ScriptFolder.prettyJson()
                .with("fixed.txt", "after " + stage.digest())
                .zip();
    }

    private static Map<String, ?> rollback(RaceStage stage) {
        return Map.of("version", stage.target(), "reason", "a race");
    }

    /** Of the submission's bytes where there is one; else of the version that the others want to go back to. */
    private static Map<String, ?> revocation(RaceStage stage) {
        return stage.submission().isEmpty()
                ? Map.of("tenant", "acme", "skill", stage.code(), "version", stage.target(), "reason", "a race")
                : Map.of("digest", stage.digest(), "reason", "a race");
    }
}
