package io.execfabric.hotupdate.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The count of each admission on a table with a history: what the embedded default reads for it. */
@HotUpdateTest
class WindowQueriesTests {

    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    private JdbcTemplate database;

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
        String plan = database.queryForObject(
                "explain analyze " + QueueSql.OPEN.replace("?", "'" + QueueHistory.TENANT + "'"), String.class);

        long read = READ.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        // the rows that are open, each once more on its way through the union, and a look past each range's end
        assertThat(read).as(plan).isBetween(503L, 600L);
        assertThat(queue.open(new TenantId(QueueHistory.TENANT))).isEqualTo(new OpenRuns(503, 200));
    }
}
