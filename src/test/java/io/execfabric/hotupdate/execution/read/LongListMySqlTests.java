package io.execfabric.hotupdate.execution.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.ExecutedSql;
import io.execfabric.hotupdate.support.MySqlTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What MySQL reads for a part of a long list. */
@MySqlTest
class LongListMySqlTests {

    /** Enough to have plans; to remove more takes this database minutes. */
    private static final int RUNS = 5_000;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Executions executions;

    @BeforeAll
    static void runs(@Autowired JdbcTemplate database) {
        LongList.write(database, RUNS);
        database.queryForList("analyze table execution");
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        LongList.remove(database);
    }

    @Test
    void eachFilterHasAnIndexInTheOrderOfTheList() {
        LongList.filters()
                .forEach((name, asked) -> Stream.of(LongList.first(), LongList.deep(RUNS))
                        .forEach(page -> {
                            Map<String, Object> plan = plan(asked, page);
                            assertThat(String.valueOf(plan.get("key")))
                                    .as(name + plan)
                                    .startsWith("ix_execution_");
                            if (asked.status().size() < 2) {
                                assertThat(String.valueOf(plan.get("Extra")))
                                        .as(name + plan)
                                        .doesNotContain("filesort");
                            }
                        }));
    }

    private Map<String, Object> plan(ExecutionCriteria asked, PageRequest page) {
        List<String> statements = new ExecutedSql(database)
                .during(() -> LongList.list(executions, asked, page), LongList.TENANT).stream()
                        .filter(statement ->
                                statement.contains("from execution r1_0") && statement.contains("order by"))
                        .toList();
        assertThat(statements).hasSize(1);
        return database.queryForMap("explain " + statements.get(0));
    }
}
