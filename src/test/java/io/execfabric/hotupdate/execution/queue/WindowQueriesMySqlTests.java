package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.execution.model.HeldRun;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queue's questions on a table with a history: what MySQL reads for them, and that it takes them. */
@MySqlTest
class WindowQueriesMySqlTests {

    private static final String TENANT = QueueHistory.TENANT;
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

    @Autowired
    private RunQueue queue;

    @BeforeAll
    static void history(@Autowired JdbcTemplate database) {
        QueueHistory.write(database);
        database.execute("analyze table execution");
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        QueueHistory.remove(database);
    }

    @Test
    void theCountOfAnAdmissionReadsTheIndexAlone() {
        List<Map<String, Object>> plans =
                database.queryForList("explain " + QueueSql.OPEN.replace("?", "'" + TENANT + "'")).stream()
                        .filter(plan -> "execution".equals(plan.get("table")))
                        .toList();

        assertThat(plans).hasSize(2).allSatisfy(plan -> {
            assertThat(plan.get("key")).isEqualTo("ix_execution_window");
            assertThat(String.valueOf(plan.get("Extra"))).contains("Using index");
            assertThat(rowsRead(plan)).isLessThan(1000);
        });
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
        List<HeldRun> next = transactions.ofPlatform(() -> executions.parked(TENANT, Limit.of(5)));

        assertThat(next)
                .extracting(HeldRun::channel)
                .containsExactly(Channel.MANUAL, Channel.MANUAL, Channel.MANUAL, Channel.AI, Channel.AI);
        assertThat(transactions.ofPlatform(() -> queue.open(new TenantId(TENANT))))
                .isEqualTo(new OpenRuns(503, 200));
        assertThat(transactions.ofPlatform(executions::tenantsWithParked)).contains(TENANT);
        assertThat(transactions.ofPlatform(() -> executions.dispatchedBefore(QueueHistory.LONG_AGO.toInstant())))
                .isEmpty();
    }

    private Map<String, Object> plan(String query) {
        return database.queryForMap("explain " + query);
    }

    private static long rowsRead(Map<String, Object> plan) {
        return Long.parseLong(String.valueOf(plan.get("rows")));
    }
}
