package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.support.BrokenDoors;
import io.execfabric.hotupdate.support.LeakyDoor;
import io.execfabric.hotupdate.support.LeakyPolicy;
import io.execfabric.hotupdate.support.LeakyPolicy.Channel;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A defect that opens one door to one other tenant: step 6 finds it, whichever door it is, and nothing goes live. */
public abstract class DoorsJourney extends Journey {

    private static final Pattern RED = Pattern.compile("([a-z-]+ as \\w+ \\w+) is open, expected closed");

    @Autowired
    private BrokenDoors broken;

    @Autowired
    private LeakyPolicy policy;

    @Autowired
    private List<Door> doors;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @AfterEach
    void mend() {
        broken.mend();
        policy.mend();
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
                                "run-log",
                                "run-files",
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
                "run-log",
                "run-files",
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
        assertThat(incident(id))
                .contains(
                        "acme/" + code + " was red and nothing went live",
                        door + " as globex member is open, expected closed",
                        door + " as globex ai is open, expected closed");
        String instance = instance(id);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskCandidateGroup("platform-admin")
                        .count())
                .isOne();
        Answer report = acmeAdmin.get("/api/v1/skills/" + code + "/versions/1/availability");
        assertThat(report.body().path("green").asBoolean()).isFalse();
        assertThat(report.raw().body()).contains("another tenant").doesNotContain("globex");
    }

    /**
     * What each mistaken decision opens: the doors that ask it, and as whom. A member is no AI and the other way round, so
     * some open to one of them alone.
     */
    static Stream<Arguments> mistakenDecisions() {
        return Stream.of(
                arguments(Channel.LIST, Set.of("listed as globex member", "listed as globex ai")),
                arguments(
                        Channel.ID,
                        Set.of(
                                "seen as globex member",
                                "seen as globex ai",
                                "versions as globex member",
                                "versions as globex ai")),
                arguments(Channel.RUN_BY_HAND, Set.of("run-by-hand as globex member")),
                arguments(Channel.RUN_BY_AI, Set.of("run-by-ai as globex ai")),
                arguments(Channel.RECOMMEND, Set.of("recommended as globex member", "recommended as globex ai")),
                arguments(
                        Channel.MCP,
                        Set.of(
                                "offered-to-ai as globex member",
                                "offered-to-ai as globex ai",
                                "mcp-tool as globex member",
                                "mcp-tool as globex ai")),
                arguments(Channel.FILE, Set.of("submitted-files as globex member")),
                arguments(Channel.LOG, Set.of("run-log as globex member")),
                arguments(Channel.ARTIFACT, Set.of("run-files as globex member")));
    }

    @ParameterizedTest
    @MethodSource("mistakenDecisions")
    void aPolicyThatTakesOneTenantForAnotherIsFoundAndNothingGoesLive(Channel channel, Set<String> open) {
        String code = "confused-" + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Boolean> answers = Map.of("aiCallable", true);
        live(ScriptFolder.shell("low"), code, answers);
        String run = run(acmeMember, code, Map.of()).text("id");
        assertThat(ended(run).body().path("artifacts")).isNotEmpty();
        String id = inReview(ScriptFolder.shell("low").with("notes.txt", "The next one.\n"), code, answers);
        policy.leak(channel, subject(channel, code, id, run), "acme", "globex");
        assertAccepted(approve(id, answers));

        awaitStatus(id, "QUARANTINED");

        assertThat(RED.matcher(incident(id)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(open);
        assertThat(acmeMember
                        .get("/api/v1/skills/" + code)
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isOne();
        assertThat(ended(run(acmeMember, code, Map.of()).text("id")).text("status"))
                .isEqualTo("SUCCEEDED");
    }

    private static String subject(Channel channel, String code, String submission, String run) {
        return switch (channel) {
            case FILE -> submission;
            case LOG, ARTIFACT -> run;
            default -> code;
        };
    }

    private String instance(String submission) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submission)
                .singleResult()
                .getId();
    }

    private String incident(String submission) {
        return runtime.createIncidentQuery()
                .processInstanceId(instance(submission))
                .singleResult()
                .getIncidentMessage();
    }
}
