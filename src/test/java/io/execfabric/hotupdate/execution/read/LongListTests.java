package io.execfabric.hotupdate.execution.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.H2Reads;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the embedded default reads for a part of a long list. */
@HotUpdateTest
class LongListTests {

    private static final long READ = LongList.PART + 20L;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Executions executions;

    @BeforeAll
    static void runs(@Autowired JdbcTemplate database) {
        LongList.write(database);
        database.execute("analyze table execution");
    }

    @AfterAll
    static void clean(@Autowired JdbcTemplate database) {
        LongList.remove(database);
    }

    /** Of several values of one filter this database makes no use: it reads the list in its order until it has found enough. */
    @Test
    void readsOfEachFilterWhatItShows() {
        Map<String, ExecutionCriteria> filters = new LinkedHashMap<>(LongList.filters());
        assertThat(filters.remove("statuses")).isNotNull();
        filters.forEach((name, asked) -> {
            assertThat(read(asked, LongList.first())).as(name).isLessThan(READ);
            assertThat(read(asked, LongList.deep())).as(name + ", deep").isLessThan(READ);
        });
    }

    @Test
    void aPartTakesTheSameTimeWhereverItIs() {
        LongList.isReadInConstantTime(executions);
    }

    private long read(ExecutionCriteria asked, PageRequest page) {
        return new H2Reads(database)
                .during(
                        () -> LongList.list(executions, asked, page),
                        "order by r1_0.tenant_id desc",
                        values(asked, page));
    }

    /** In the order in which the question has them; the barrier says the tenant, too. */
    private static @Nullable Object[] values(ExecutionCriteria asked, PageRequest page) {
        List<@Nullable Object> all = new ArrayList<>(List.of(LongList.TENANT, LongList.TENANT));
        if (page.cursor() != null) {
            all.addAll(Arrays.asList(LongList.at(10_000), LongList.at(10_000), "long-gone"));
        }
        if (asked.skill() != null) {
            all.add(asked.skill().value());
        }
        if (asked.version() != null) {
            all.add(asked.version());
        }
        asked.status().forEach(status -> all.add(status.name()));
        asked.channel().forEach(channel -> all.add(channel.name()));
        if (asked.requestedBy() != null) {
            all.add(asked.requestedBy());
        }
        if (asked.requested().since() != null) {
            all.add(asked.requested().since());
        }
        if (asked.requested().until() != null) {
            all.add(asked.requested().until());
        }
        all.add(LongList.PART + 1);
        return all.toArray();
    }
}
