package io.execfabric.hotupdate.execution.read;

import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.support.MySqlTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long MySQL takes for a part of 100,000 runs. */
@MySqlTest
@Tag("deep")
class EvenLongerListMySqlTests {

    @Autowired
    private Executions executions;

    @BeforeAll
    static void runs(@Autowired JdbcTemplate database) {
        LongList.write(database);
        database.queryForList("analyze table execution");
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        LongList.remove(database);
    }

    @Test
    void aPartTakesTheSameTimeWhereverItIs() {
        LongList.isReadInConstantTime(executions);
    }
}
