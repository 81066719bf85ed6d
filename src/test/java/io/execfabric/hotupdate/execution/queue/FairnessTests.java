package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a noisy tenant does to others, and bulk to people: through the real queue and the real sandbox. */
@ExecutionTest
class FairnessTests {

    private static final Logger LOG = LoggerFactory.getLogger(FairnessTests.class);
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private Dispatcher promotions;

    @Autowired
    private NodeSlots slots;

    @Autowired
    private JdbcTemplate database;

    private final List<ExecutionView> noise = new ArrayList<>();

    @AfterEach
    void silence() {
        // the last ones first: those wait, and nobody waits for the end of what never started
        Collections.reverse(noise);
        noise.stream().filter(run -> !now(run).status().isFinal()).forEach(run -> {
            try {
                executions.cancel(RunFixture.ADMIN, run.id());
            } catch (HotUpdateException ended) {
                LOG.debug("{} ended meanwhile", run.id());
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> open() == 0);
    }

    @Test
    void aThousandQueuedRunsDelayNobodyElse() {
        askFor(1000, RunFixture.MEMBER, "sleep 0.5");
        assertThat(queued()).isGreaterThan(800);

        List<Duration> waits = othersRuns(5);

        LOG.info("Another tenant's single run behind {} queued ones waited for {}", queued(), waits);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(AT_MOST));
        assertThat(dispatched()).isLessThanOrEqualTo(slots.inCluster());
    }

    @Test
    void longRunsLeaveRoomForSomebodyElse() {
        askFor(3 * slots.here(), RunFixture.MEMBER, "sleep 30");
        await().atMost(Duration.ofSeconds(20)).until(() -> running() == slots.here());

        List<Duration> waits = othersRuns(3);

        LOG.info("Another tenant's single run beside {} runs of 30 s waited for {}", running(), waits);
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(AT_MOST));
        assertThat(running()).isEqualTo(slots.here());
    }

    @Test
    void aPersonGoesBeforeTheBulkOfAnAi() {
        askFor(60, RunFixture.AI, "sleep 0.3");

        ExecutionView person = ended(
                RunFixture.MEMBER,
                scripts.request(RunFixture.MEMBER, scripts.shell("echo here", RunFixture.OPEN), "{}"));

        long stillWaiting =
                noise.stream().filter(run -> is(run, ExecutionStatus.QUEUED)).count();
        LOG.info("A person's run waited for {} while {} runs of an AI still wait", waited(person), stillWaiting);
        assertThat(person.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(stillWaiting).isGreaterThan(30);
    }

    @Test
    void aBacklogIsWorkedOffAsRunsEndNotBySweeps() {
        long began = System.nanoTime();
        askFor(60, RunFixture.MEMBER, "true");

        // sweeps alone, each of one window, would take three times as long
        await().atMost(Duration.ofSeconds(15)).until(() -> open() == 0);

        LOG.info("60 runs ended after {} ms", (System.nanoTime() - began) / 1_000_000);
        assertThat(noise).allMatch(run -> is(run, ExecutionStatus.SUCCEEDED));
    }

    @Test
    void theSweepFindsWhatACrashLeftParked() {
        ExecutionView run = heldBack();
        database.update("update execution set dispatched_at = null where id = ?", run.id());

        promotions.sweep();

        assertThat(ended(RunFixture.MEMBER, run).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void theSweepFindsWhatACrashTookOutOfTheScheduler() {
        ExecutionView run = heldBack();
        database.update("update execution set dispatched_at = timestamp '2026-01-01 00:00:00' where id = ?", run.id());

        promotions.sweep();

        assertThat(ended(RunFixture.MEMBER, run).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    /** A run that is in the queue and of which the scheduler knows nothing, in an otherwise idle system. */
    private ExecutionView heldBack() {
        askFor(2 * slots.here() + 1, RunFixture.MEMBER, "sleep 2");
        ExecutionView last = noise.get(noise.size() - 1);
        database.update("update execution set status = 'AWAITING_CONFIRMATION' where id = ?", last.id());
        await().atMost(Duration.ofSeconds(30)).until(() -> open() == 0);
        database.update("delete from scheduled_tasks where task_instance = ?", last.id());
        database.update("update execution set status = 'QUEUED' where id = ?", last.id());
        return last;
    }

    private void askFor(int count, Caller caller, String script) {
        ScriptCode code = scripts.shell(script, RunFixture.OPEN);
        IntStream.range(0, count).forEach(i -> noise.add(scripts.request(caller, code, "{}")));
    }

    /** How long single runs of another tenant, one after the other, wait for their start. */
    private List<Duration> othersRuns(int count) {
        ScriptCode code = scripts.live(RunFixture.GLOBEX, "echo quiet", Language.SHELL, RiskLevel.LOW, RunFixture.OPEN);
        return IntStream.range(0, count)
                .mapToObj(i -> ended(RunFixture.FOREIGNER, scripts.request(RunFixture.FOREIGNER, code, "{}")))
                .peek(run -> assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED))
                .map(FairnessTests::waited)
                .toList();
    }

    private static Duration waited(ExecutionView run) {
        assertThat(run.startedAt()).isNotNull();
        return Duration.between(run.requestedAt(), run.startedAt());
    }

    private ExecutionView ended(Caller caller, ExecutionView run) {
        return executions.view(caller, run.id(), 30);
    }

    private ExecutionView now(ExecutionView run) {
        return executions.view(RunFixture.ADMIN, run.id(), 0);
    }

    private boolean is(ExecutionView run, ExecutionStatus status) {
        return now(run).status() == status;
    }

    private int queued() {
        return count("status = 'QUEUED'");
    }

    private int running() {
        return count("status = 'RUNNING'");
    }

    private int open() {
        return count("status in ('QUEUED', 'RUNNING')");
    }

    private int dispatched() {
        return count("status in ('QUEUED', 'RUNNING') and dispatched_at is not null");
    }

    private int count(String what) {
        Integer found = database.queryForObject(
                "select count(*) from execution where tenant_id = 'acme' and " + what, Integer.class);
        return found == null ? 0 : found;
    }
}
