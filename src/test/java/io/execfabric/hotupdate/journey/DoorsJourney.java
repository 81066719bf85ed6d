package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.support.BrokenDoors;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A defect that opens one door to one other tenant: step 6 finds it, whichever door it is, and nothing goes live. */
public abstract class DoorsJourney extends Journey {

    @Autowired
    private BrokenDoors broken;

    @Autowired
    private List<Door> doors;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @AfterEach
    void mend() {
        broken.mend();
    }

    @Test
    void theDoorsAreThese() {
        assertThat(doors.stream().filter(door -> !(door instanceof LeakyDoor)).map(Door::name))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "seen",
                                "listed",
                                "versions",
                                "run-by-hand",
                                "run-by-ai",
                                "run-record",
                                "offered-to-ai",
                                "mcp-tool",
                                "recommended",
                                "submitted-files")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen",
                "listed",
                "versions",
                "run-by-hand",
                "run-by-ai",
                "run-record",
                "offered-to-ai",
                "mcp-tool",
                "recommended",
                "submitted-files"
            })
    void aLeakThroughOneDoorIsFoundNamedAndNothingGoesLive(String door) {
        String code = "leak-" + door;
        broken.leak(door, code, "globex");
        Map<String, Boolean> answers = Map.of("aiCallable", true);
        String id = inReview(
                ScriptFolder.prettyJson().with("main.py", "# @risk low\nprint('through " + door + "')\n"),
                code,
                answers);
        assertAccepted(approve(id, answers));

        awaitStatus(id, "QUARANTINED");

        assertThat(acmeMember.get("/api/v1/skills/" + code).status()).isEqualTo(404);
        assertThat(run(acmeMember, code, Map.of()).status()).isEqualTo(404);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult()
                .getId();
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getIncidentMessage())
                .contains(
                        "acme/" + code + " was red and nothing went live",
                        door + " as globex member is open, expected closed",
                        door + " as globex ai is open, expected closed");
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskCandidateGroup("platform-admin")
                        .count())
                .isOne();
        Answer report = acmeAdmin.get("/api/v1/skills/" + code + "/versions/1/availability");
        assertThat(report.body().path("green").asBoolean()).isFalse();
        assertThat(report.raw().body()).contains("another tenant").doesNotContain("globex");
    }
}
