package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.execfabric.hotupdate.availability.check.SteeredRing;
import io.execfabric.hotupdate.support.BrokenDoors;
import io.execfabric.hotupdate.support.LeakyPolicy;
import io.execfabric.hotupdate.support.LeakyPolicy.Channel;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A defect that opens one door to one other tenant: step 6 finds it, whichever door it is, and nothing goes live. */
public abstract class DoorsJourney extends Journey {

    @Autowired
    private BrokenDoors broken;

    @Autowired
    private LeakyPolicy policy;

    @Autowired
    private SteeredRing ring;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void askGlobex() {
        ring.alwaysAsk("globex");
    }

    @AfterEach
    void mend() {
        ring.goRound();
        broken.mend();
        policy.mend();
    }

    /** Of all doors, some of each module: a mistake behind each of them is {@link MistakesJourney}'s. */
    @ParameterizedTest
    @ValueSource(strings = {"seen", "run-by-hand", "run-log", "mcp-list", "recommended", "submitted-files", "inbox"})
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
                        door + " as globex " + (door.startsWith("mcp") ? "ai" : "member")
                                + " is open, expected closed");
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

    /** What each mistaken decision opens: the doors that ask it, and as whom. */
    static Stream<Arguments> mistakenDecisions() {
        String people = "admin member confirmer";
        String all = people + " ai";
        return Stream.of(
                arguments(Channel.LIST, red("listed", all)),
                arguments(Channel.ID, red("seen versions version-approval", all)),
                arguments(Channel.RUN_BY_HAND, red("run-by-hand", people)),
                arguments(Channel.RUN_BY_AI, red("run-by-ai", "ai")),
                arguments(Channel.RECOMMEND, both(red("recommended", all), red("offered-to-ai mcp-list", "ai"))),
                arguments(Channel.MCP, red("mcp-tool", "ai")),
                arguments(Channel.FILE, red("submitted-files", people)),
                arguments(Channel.LOG, red("run-log", people)),
                arguments(Channel.ARTIFACT, red("run-files", people)));
    }

    private static Set<String> red(String doors, String roles) {
        return Stream.of(doors.split(" "))
                .flatMap(door -> Stream.of(roles.split(" ")).map(role -> door + " as globex " + role))
                .collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
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

        assertThat(redOf(code)).isEqualTo(open);
        assertThat(acmeMember
                        .get("/api/v1/skills/" + code)
                        .body()
                        .path("liveVersion")
                        .asInt())
                .isOne();
        assertThat(ended(run(acmeMember, code, Map.of()).text("id")).text("status"))
                .isEqualTo("SUCCEEDED");
    }

    /** What was open that should be closed, as the platform's admins read it of the latest version. */
    private Set<String> redOf(String code) {
        return StreamSupport.stream(
                        journeyAdmin()
                                .get("/api/v1/tenants/acme/skills/" + code + "/versions/2/availability")
                                .body()
                                .path("checks")
                                .spliterator(),
                        false)
                .filter(check -> check.path("actual").asText().equals("open")
                        && check.path("expected").asText().equals("closed"))
                .map(check -> check.path("check").asText() + " as "
                        + check.path("subject").asText())
                .collect(Collectors.toSet());
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
