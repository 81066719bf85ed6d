package io.execfabric.hotupdate.execution.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.queue.NodeSlots;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs through the real queue and the real sandbox. */
@ExecutionTest
class ExecutionRunTests {

    private static final String SLEEP = "sleep 50";

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private RunRecords records;

    @Autowired
    private Sandbox sandbox;

    @Autowired
    private RunningHere running;

    @Autowired
    private NodeSlots slots;

    @Autowired
    private JdbcTemplate database;

    @Test
    void givesTheInputThreeWaysAndKeepsResultAndFiles() {
        ExecutionView run = scripts.run(scripts.python("""
                        import json, os, sys
                        same = [json.load(sys.stdin), json.load(open(os.environ["EXECFABRIC_INPUT_FILE"])),
                                json.loads(os.environ["EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON"])]
                        assert same[0] == same[1] == same[2]
                        open(os.environ["EXECFABRIC_ARTIFACT_DIR"] + "/report.txt", "w").write("done")
                        print("__EXECFABRIC_RESULT__=" + json.dumps({"got": same[0]}))
                        """), "{\"b\":\"好\"}");

        assertThat(run.status()).as(run.stderr()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.exitCode()).isZero();
        assertThat(run.result()).hasToString("{\"got\":{\"b\":\"好\"}}");
        assertThat(run.executedDigest()).isEqualTo(RunFixture.DIGEST);
        assertThat(run.artifacts()).extracting(ArtifactView::name).containsExactly("report.txt");
        assertThat(executions
                        .artifact(RunFixture.MEMBER, run.id(), "report.txt")
                        .bytes())
                .isEqualTo("done".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void failsWithTheScriptsOwnExitCode() {
        ExecutionView run = scripts.run(scripts.shell("echo oops >&2; exit 7", RunFixture.OPEN), "{}");

        assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.stderr()).isEqualTo("oops\n");
    }

    @Test
    void neverRunsWhatWasRevokedWhileItWaited() {
        ScriptCode code = scripts.shell("echo ran", RunFixture.OPEN);
        scripts.revoke(code);

        ExecutionView run = scripts.run(code, "{}");

        assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(run.problem()).contains("no longer available");
        assertThat(run.stdout()).isEmpty();
        assertThat(run.executedDigest()).isNull();
    }

    @Test
    void killsARunningTreeWhenItIsCancelled() {
        ExecutionView run = scripts.request(RunFixture.MEMBER, scripts.shell(SLEEP, RunFixture.OPEN), "{}");
        awaitStatus(run, ExecutionStatus.RUNNING);

        executions.cancel(RunFixture.ADMIN, run.id());

        assertThat(executions.view(RunFixture.MEMBER, run.id(), 20).status()).isEqualTo(ExecutionStatus.CANCELLED);
    }

    @Test
    void givesUpWhatARunnerLeftRunning() {
        ExecutionView run = scripts.request(RunFixture.MEMBER, scripts.shell(SLEEP, RunFixture.OPEN), "{}");
        awaitStatus(run, ExecutionStatus.RUNNING);

        assertThat(records.claim(run.id(), tenant -> true)).isEmpty();

        ExecutionView lost = executions.view(RunFixture.MEMBER, run.id(), 0);
        assertThat(lost.status()).isEqualTo(ExecutionStatus.LOST);
        assertThat(records.mayStartAfterDeath(run.id())).isFalse();
        // here nobody died: the process holds a slot that other tests count on
        assertThat(sandbox.cancel(run.id())).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !running.has(run.id()));
    }

    @Test
    void aRunThatFindsItsTenantsSlotsHeldByALostOneKeepsItsPlaceAndRunsAfterIt() {
        ScriptCode endless = scripts.shell(SLEEP, RunFixture.OPEN);
        ScriptCode quick = scripts.shell("echo ran", RunFixture.OPEN);
        List<ExecutionView> lost = IntStream.range(0, slots.here())
                .mapToObj(i -> scripts.request(RunFixture.MEMBER, endless, "{}"))
                .toList();
        lost.forEach(run -> awaitStatus(run, ExecutionStatus.RUNNING));
        lost.forEach(run -> records.claim(run.id(), tenant -> true));

        ExecutionView next = scripts.request(RunFixture.MEMBER, quick, "{}");
        await().until(() -> turns(next) > 3);
        assertThat(executions.view(RunFixture.MEMBER, next.id(), 0).status()).isEqualTo(ExecutionStatus.QUEUED);
        lost.forEach(run -> assertThat(sandbox.cancel(run.id())).isTrue());

        assertThat(executions.view(RunFixture.MEMBER, next.id(), 30).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void answersTheSameKeyWithTheSameRun() {
        ScriptCode code = scripts.shell("echo ran", RunFixture.OPEN);
        ExecutionView first = scripts.request(RunFixture.MEMBER, code, "{\"a\":1}", "key");

        assertThat(scripts.request(RunFixture.MEMBER, code, "{ \"a\": 1 }", "key")
                        .id())
                .isEqualTo(first.id());
        assertRefused(ErrorCode.CONFLICT, () -> scripts.request(RunFixture.MEMBER, code, "{\"a\":2}", "key"));
    }

    @Test
    void isNothingToAnotherTenant() {
        ExecutionView run = scripts.run(scripts.shell("echo ran", RunFixture.OPEN), "{}");

        assertRefused(ErrorCode.NOT_FOUND, () -> executions.view(RunFixture.FOREIGNER, run.id(), 0));
        assertRefused(ErrorCode.NOT_FOUND, () -> executions.cancel(RunFixture.FOREIGNER, run.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> executions.artifact(RunFixture.FOREIGNER, run.id(), "a"));
        assertThat(executions
                        .list(RunFixture.FOREIGNER, new PageRequest(200, null))
                        .items())
                .extracting(ExecutionView::id)
                .doesNotContain(run.id());
        assertThat(executions.list(RunFixture.ADMIN, new PageRequest(200, null)).items())
                .extracting(ExecutionView::id)
                .contains(run.id());
    }

    @Test
    void hidesPeoplesRunsFromAnAi() {
        ExecutionView run = scripts.run(scripts.shell("echo ran", RunFixture.OPEN), "{}");

        assertRefused(ErrorCode.NOT_FOUND, () -> executions.view(RunFixture.AI, run.id(), 0));
    }

    private void awaitStatus(ExecutionView run, ExecutionStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> executions.view(RunFixture.MEMBER, run.id(), 0).status() == status);
    }

    /** What the scheduler did with a run: its entry, each pick and each return count one. */
    private long turns(ExecutionView run) {
        return database
                .queryForList("select version from scheduled_tasks where task_instance = ?", Long.class, run.id())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
