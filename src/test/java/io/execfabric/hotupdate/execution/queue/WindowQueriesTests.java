package io.execfabric.hotupdate.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.model.ExecutionRepository;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.H2Reads;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The count of each admission on a table with a history: what the embedded default reads for it. */
@HotUpdateTest
class WindowQueriesTests {

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
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        QueueHistory.remove(database);
    }

    @Test
    void theCountOfAnAdmissionReadsWhatIsOpenAndNotTheHistory() {
        long read = new H2Reads(database).of(QueueSql.OPEN.replace("?", "'" + QueueHistory.TENANT + "'"));

        // the rows that are open, each once more on its way through the union, and a look past each range's end
        assertThat(read).isBetween(503L, 600L);
        assertThat(queue.open(new TenantId(QueueHistory.TENANT))).isEqualTo(new OpenRuns(503, 200));
    }

    @Test
    void theNewestRunOfASkillIsReadFromTheEndOfTheIndexAndNotTheHistory() {
        String tenant = QueueHistory.TENANT;
        Runnable ofSkill = () -> transactions.ofPlatform(() -> executions.newestOf(tenant, "s", Limit.of(1)));

        assertThat(new H2Reads(database).during(ofSkill, "skill_id=?", tenant, "s", 1))
                .isBetween(1L, 3L);
    }
}
