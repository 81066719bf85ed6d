package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests and cancellations that cross each other, and a run's start. */
@ExecutionTest
class ConcurrentRequestsTests {

    private static final String LONG = "sleep 40";

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private NodeSlots slots;

    @Autowired
    private JdbcTemplate database;

    @Test
    void oneKeyIsOneRunHoweverManyAskAtOnce() throws InterruptedException {
        ScriptCode code = scripts.shell("echo ran", RunFixture.OPEN);

        List<String> ids = atOnce(
                8,
                () -> scripts.request(RunFixture.MEMBER, code, "{}", "one-key-at-once")
                        .id());

        assertThat(ids).hasSize(8);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(audited("RUN_REQUESTED", ids.get(0))).isEqualTo(1);
    }

    @Test
    void ofTwoCancellationsOfAWaitingRunOneIsTooLate() throws InterruptedException {
        ExecutionView run = scripts.request(RunFixture.MEMBER, scripts.shell("echo ran", RunFixture.ASK_FIRST), "{}");

        List<String> answers = atOnce(6, () -> cancel(run));

        assertThat(answers).filteredOn("CANCELLED"::equals).hasSize(1);
        assertThat(answers).filteredOn(ErrorCode.WRONG_STATE.name()::equals).hasSize(5);
        assertThat(now(run).startedAt()).isNull();
        assertThat(audited("RUN_CANCELLED", run.id())).isEqualTo(1);
    }

    @Test
    void aRunThatIsCancelledWhileItStartsIsKilledAllTheSame() {
        ScriptCode code = scripts.shell(LONG, RunFixture.OPEN);
        List<ExecutionView> runs = new ArrayList<>();

        for (int i = 0; i < 10; i++) {
            ExecutionView run = scripts.request(RunFixture.MEMBER, code, "{}");
            // each time at another moment of its start
            int steps = i;
            await().pollDelay(Duration.ofMillis(1 + 15L * steps)).until(() -> true);
            cancel(run);
            runs.add(run);
        }

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(runs)
                        .allSatisfy(run -> assertThat(now(run).status()).isEqualTo(ExecutionStatus.CANCELLED)));
    }

    @Test
    void aParkedRunThatIsCancelledNeverStartsAndItsTurnGoesToTheNext() {
        List<ExecutionView> noise = new ArrayList<>();
        // both are put live before anything runs: what they stand for must not change under a run
        ScriptCode code = scripts.shell(LONG, RunFixture.OPEN);
        ScriptCode quick = scripts.shell("echo ran", RunFixture.OPEN);
        IntStream.range(0, slots.inCluster()).forEach(i -> noise.add(scripts.request(RunFixture.MEMBER, code, "{}")));
        ExecutionView parked = scripts.request(RunFixture.MEMBER, code, "{}");
        ExecutionView next = scripts.request(RunFixture.MEMBER, quick, "{}");
        assertThat(dispatched(parked)).isZero();
        assertThat(dispatched(next)).isZero();

        assertThat(cancel(parked)).isEqualTo("CANCELLED");
        noise.forEach(this::cancel);

        assertThat(executions.view(RunFixture.MEMBER, next.id(), 30).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(now(parked).startedAt()).isNull();
        assertThat(dispatched(parked)).isZero();
        noise.forEach(run -> await().until(() -> now(run).status() == ExecutionStatus.CANCELLED));
    }

    private String cancel(ExecutionView run) {
        try {
            return executions.cancel(RunFixture.ADMIN, run.id()).status().name();
        } catch (HotUpdateException refused) {
            return refused.code().name();
        }
    }

    private ExecutionView now(ExecutionView run) {
        return executions.view(RunFixture.ADMIN, run.id(), 0);
    }

    private int dispatched(ExecutionView run) {
        return number("select count(dispatched_at) from execution where id = ?", run.id());
    }

    private int audited(String action, String id) {
        return number("select count(*) from audit_event where action = '" + action + "' and subject_id = ?", id);
    }

    private int number(String sql, String id) {
        Integer found = database.queryForObject(sql, Integer.class, id);
        return found == null ? 0 : found;
    }

    private static <T> List<T> atOnce(int count, Callable<T> call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(
                    IntStream.range(0, count).mapToObj(i -> call).toList())) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
