package io.execfabric.hotupdate.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.MySqlTest;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue's questions on a table with a history: what MySQL reads for them, and that it takes them. */
@MySqlTest
class WindowQueriesMySqlTests {

    private static final String TENANT = "window-queries";
    private static final Timestamp LONG_AGO = Timestamp.valueOf("2026-01-01 00:00:00");
    private static final String OPEN = "select count(id), count(dispatched_at) from execution where tenant_id = '"
            + TENANT + "' and status in ('QUEUED', 'RUNNING')";
    private static final String PARKED = "select id, channel from execution where tenant_id = '" + TENANT
            + "' and status = 'QUEUED' and dispatched_at is null order by channel desc, id limit 5";
    private static final String WAITING =
            "select distinct tenant_id from execution where status = 'QUEUED' and dispatched_at is null";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private ExecutionRepository executions;

    @BeforeAll
    static void history(@Autowired JdbcTemplate database) {
        // first, and more than any window has room for: the server's own sweep dispatches nothing of what follows
        rows(database, 200, "RUNNING", "AI", LONG_AGO);
        rows(database, 5000, "SUCCEEDED", "MANUAL", LONG_AGO);
        rows(database, 300, "QUEUED", "AI", null);
        rows(database, 3, "QUEUED", "MANUAL", null);
        database.execute("analyze table execution");
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        database.update("delete from execution where tenant_id = ?", TENANT);
    }

    @Test
    void theCountOfAnAdmissionReadsTheIndexAlone() {
        Map<String, Object> plan = plan(OPEN);

        assertThat(plan.get("key")).isEqualTo("ix_execution_window");
        assertThat(String.valueOf(plan.get("Extra"))).contains("Using index");
        assertThat(rowsRead(plan)).isLessThan(1000);
    }

    @Test
    void theNextParkedOnesComeOutOfTheIndexInOrder() {
        Map<String, Object> plan = plan(PARKED);

        assertThat(plan.get("key")).isEqualTo("ix_execution_window");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void theSweepReadsWhatIsParkedAndNotTheHistory() {
        Map<String, Object> plan = plan(WAITING);

        assertThat(String.valueOf(plan.get("key"))).isIn("ix_execution_dispatch", "ix_execution_window");
        assertThat(rowsRead(plan)).isLessThan(1000);
    }

    @Test
    void peoplesRunsComeFirstAndAnswersAreRight() {
        List<ParkedRun> next = transactions.ofPlatform(() -> executions.parked(TENANT, Limit.of(5)));

        assertThat(next)
                .extracting(ParkedRun::channel)
                .containsExactly(Channel.MANUAL, Channel.MANUAL, Channel.MANUAL, Channel.AI, Channel.AI);
        assertThat(transactions.ofPlatform(() -> executions.open(TENANT))).isEqualTo(new OpenRuns(503, 200));
        assertThat(transactions.ofPlatform(executions::tenantsWithParked)).contains(TENANT);
        assertThat(transactions.ofPlatform(() -> executions.dispatchedBefore(LONG_AGO.toInstant())))
                .isEmpty();
    }

    private Map<String, Object> plan(String query) {
        return database.queryForMap("explain " + query);
    }

    private static long rowsRead(Map<String, Object> plan) {
        return Long.parseLong(String.valueOf(plan.get("rows")));
    }

    private static void rows(
            JdbcTemplate database, int count, String status, String channel, @Nullable Timestamp dispatched) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(i -> new Object[] {
                    "%s-%s-%05d".formatted(status, channel, i), TENANT, status, channel, LONG_AGO, dispatched
                })
                .toList();
        database.batchUpdate("""
                insert into execution (id, tenant_id, skill_id, skill_version_id, skill_code, version_no, digest, status,
                    channel, requested_by, requester_kind, input_hash, time_limit_ms, output_truncated, cancel_requested,
                    requested_at, dispatched_at, lock_version)
                values (?, ?, 's', 'v', 'c', 1, 'd', ?, ?, 'u', 'session', 'h', 1000, false, false, ?, ?, 0)""", rows);
    }
}
