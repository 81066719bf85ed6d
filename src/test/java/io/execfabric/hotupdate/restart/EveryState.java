package io.execfabric.hotupdate.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Brings submissions and runs of acme to each state there is; remembers which is which. */
final class EveryState {

    private static final Map<String, Boolean> ASK_FIRST = Map.of("confirmationRequired", true);
    private static final Map<String, Boolean> HIGH_FOR_AI = Map.of("aiCallable", true, "confirmationRequired", true);
    private static final String SCRIPT = """
            #!/bin/bash
            # @risk low
            case "$(cat)" in *wait*) sleep 300 ;; *fail*) exit 3 ;; esac
            echo done
            """;

    /** Id to state. */
    private final Map<String, String> submissions = new LinkedHashMap<>();

    private final Map<String, String> runs = new LinkedHashMap<>();

    Map<String, String> submissions() {
        return submissions;
    }

    Map<String, String> runs() {
        return runs;
    }

    /** The id of the one in this state. */
    String submission(String state) {
        return id(submissions, state);
    }

    String run(String state) {
        return id(runs, state);
    }

    /** What lasts, while everything runs; the demo world's own codes first. */
    void settle(Life life) {
        Submitting people = new Submitting(life);
        submissions.put(people.inReview(other("changed"), "monthly-report", Map.of()), "IN_REVIEW");
        String withdrawn = people.inReview(other("withdrawn"), "archive-logs", Map.of());
        people.withdraw(withdrawn);
        submissions.put(withdrawn, "WITHDRAWN");
        submissions.put(
                people.submitted(
                        other("unfinished").without("README.md").with("README.md", "# Only a title"),
                        "unfinished",
                        Map.of()),
                "NEEDS_FIX");
        submissions.put(decided(people, "refused", "REJECT"), "REJECTED");
        String expired = decided(people, "forgotten", "REQUEST_CHANGES");
        people.step(expired, "BoundaryEvent_FixTimeOver");
        submissions.put(expired, "EXPIRED");
        String second = people.inReview(ScriptFolder.shell("high"), "four-eyes", HIGH_FOR_AI);
        people.decide(second, HIGH_FOR_AI);
        submissions.put(second, "SECOND_REVIEW");
        submissions.put(
                people.live(ScriptFolder.shell("low").with("main.sh", SCRIPT), "steady", Map.of()), "AVAILABLE");
        quarantine(life, people);
        settleRuns(people);
        submissions.forEach(people::awaitStatus);
    }

    /** Runs in each state but QUEUED; the one that runs is cut off by the server's end, and LOST once a runner sees it. */
    private void settleRuns(Submitting people) {
        runs.put(people.run("steady", Map.of("then", "go on")), "SUCCEEDED");
        runs.put(people.run("steady", Map.of("then", "fail")), "FAILED");
        people.live(
                ScriptFolder.shell("low")
                        .with("main.sh", SCRIPT)
                        .with("main.execfabric-skill.json", "{\"limits\":{\"wall_seconds\":1}}"),
                "hasty",
                Map.of());
        runs.put(people.run("hasty", Map.of("then", "wait")), "TIMED_OUT");
        people.live(ScriptFolder.shell("medium"), "careful", ASK_FIRST);
        String expired = people.run("careful", Map.of());
        people.step(expired, "BoundaryEvent_TicketExpired");
        runs.put(expired, "EXPIRED");
        runs.put(ended(people, "cancellation", Map.of()), "CANCELLED");
        runs.put(ended(people, "confirmation", Map.of("decision", "DENY", "comment", "no")), "DENIED");
        runs.put(people.run("careful", Map.of()), "AWAITING_CONFIRMATION");
        runs.put(people.run("steady", Map.of("then", "wait")), "RUNNING");
        runs.forEach(people::awaitRun);
    }

    /** Ready to be approved in a life in which nothing runs. */
    void prepareWhatPasses(Life life) {
        Submitting people = new Submitting(life);
        for (String state : new String[] {"SYNCING", "REGISTERING", "VERIFYING"}) {
            String code = state.toLowerCase(Locale.ROOT);
            submissions.put(people.inReview(other(code), code, Map.of()), state);
        }
    }

    /** What passes, held where it is because nothing runs on this server. */
    void hold(Life life) {
        Submitting people = new Submitting(life);
        submissions.put(people.submitted(other("new"), "new", Map.of()), "CHECKING");
        for (String state : new String[] {"SYNCING", "REGISTERING", "VERIFYING"}) {
            people.decide(submission(state), Map.of());
        }
        people.step(submission("REGISTERING"), "Task_SyncRelease");
        people.step(submission("VERIFYING"), "Task_SyncRelease");
        people.step(submission("VERIFYING"), "Task_RegisterCapability");
        runs.put(people.run("steady", Map.of("then", "go on")), "QUEUED");
        submissions.forEach(people::awaitStatus);
        runs.forEach(people::awaitRun);
    }

    /** Where a server on which everything runs brings what was held. */
    void arrive(Life life) {
        Submitting people = new Submitting(life);
        submissions.replaceAll((id, state) -> switch (state) {
            case "CHECKING" -> "IN_REVIEW";
            case "SYNCING", "REGISTERING", "VERIFYING" -> "AVAILABLE";
            default -> state;
        });
        runs.replaceAll((id, state) -> switch (state) {
            case "QUEUED" -> "SUCCEEDED";
            case "RUNNING" -> "LOST";
            default -> state;
        });
        submissions.forEach(people::awaitStatus);
        runs.forEach(people::awaitRun);
    }

    private void quarantine(Life life, Submitting people) {
        String id = people.inReview(other("leaking"), "leaking", Map.of());
        life.bean(LeakyDoor.class).leak("leaking");
        people.decide(id, Map.of());
        people.awaitStatus(id, "QUARANTINED");
        life.bean(LeakyDoor.class).shut();
        submissions.put(id, "QUARANTINED");
    }

    private static String decided(Submitting people, String code, String outcome) {
        String id = people.inReview(other(code), code, Map.of());
        people.decide(id, Map.of("outcome", outcome, "comment", "Not so."));
        return id;
    }

    private static String ended(Submitting people, String how, Map<String, String> body) {
        String run = people.run("careful", Map.of());
        Answer done =
                (body.isEmpty() ? people.member : people.confirmer).post("/api/v1/executions/" + run + "/" + how, body);
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        return run;
    }

    private static ScriptFolder other(String content) {
        return ScriptFolder.prettyJson().with("content.txt", content);
    }

    private static String id(Map<String, String> all, String state) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().equals(state))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
