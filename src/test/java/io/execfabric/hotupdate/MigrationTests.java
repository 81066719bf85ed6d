package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.MySqlTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every migration runs on both databases, and the entities fit the schema it makes: the application starts with Hibernate
 * validating and the engine checking its version, else none of these tests would run.
 */
class MigrationTests {

    private static final String FOUR_BYTE_TEXT = "热更新已通过 🚀 ready";

    @Nested
    @HotUpdateTest
    class OnH2 extends Checks {}

    @Nested
    @MySqlTest
    class OnMySql extends Checks {

        @Autowired
        JdbcTemplate jdbc;

        @Test
        void everyColumnOfTextHoldsFourByteCharacters() {
            List<String> narrow = jdbc.queryForList(
                    "select concat(table_name, '.', column_name) from information_schema.columns"
                            + " where table_schema = database() and character_set_name <> 'utf8mb4'"
                            + " and table_name <> 'flyway_schema_history'",
                    String.class);

            assertThat(narrow).isEmpty();
        }

        @Test
        void textOfIdsIsComparedByteByByte() {
            List<String> loose = jdbc.queryForList(
                    "select concat(table_name, '.', column_name, ' ', collation_name) from information_schema.columns"
                            + " where table_schema = database() and collation_name <> 'utf8mb4_bin'"
                            + " and table_name <> 'flyway_schema_history'",
                    String.class);

            assertThat(loose).isEmpty();
        }

        @Test
        void noColumnOfTimeDropsMilliseconds() {
            List<String> coarse = jdbc.queryForList(
                    "select concat(table_name, '.', column_name) from information_schema.columns"
                            + " where table_schema = database() and data_type in ('datetime', 'timestamp')"
                            + " and datetime_precision < 3 and table_name <> 'flyway_schema_history'",
                    String.class);

            assertThat(coarse).isEmpty();
        }
    }

    abstract static class Checks {

        @Autowired
        Flyway flyway;

        @Autowired
        TaskService tasks;

        @Autowired
        JdbcTemplate database;

        @Test
        void allMigrationsAreApplied() {
            assertThat(flyway.info().pending()).isEmpty();
            assertThat(flyway.info().applied())
                    .extracting(MigrationInfo::getState)
                    .allMatch(state -> state.isApplied() && !state.isFailed());
        }

        @Test
        void engineVariableKeepsEmojiAndChinese() {
            var task = tasks.newTask();
            task.setName(FOUR_BYTE_TEXT);
            tasks.saveTask(task);
            tasks.setVariable(task.getId(), "text", FOUR_BYTE_TEXT);

            assertThat(tasks.getVariable(task.getId(), "text")).isEqualTo(FOUR_BYTE_TEXT);
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .singleResult()
                            .getName())
                    .isEqualTo(FOUR_BYTE_TEXT);
            tasks.deleteTask(task.getId(), true);
        }

        @Test
        void timesKeepTheirMilliseconds() {
            Instant moment = Instant.parse("2026-03-29T01:30:00.123Z");
            var task = tasks.newTask();
            task.setDueDate(java.util.Date.from(moment));
            tasks.saveTask(task);

            Timestamp kept = database.queryForObject(
                    "select DUE_DATE_ from ACT_RU_TASK where ID_ = ?", Timestamp.class, task.getId());

            assertThat(kept).isNotNull();
            assertThat(kept.toInstant().toEpochMilli() % 1000).isEqualTo(123);
            tasks.deleteTask(task.getId(), true);
        }

        @Test
        void whetherAPersonWasAskedIsTakenOverFromTheTwoTimes() throws IOException {
            oldRun("asked", "2026-01-01 10:00:07.000002");
            oldRun("waits", null);
            oldRun("not-asked", "2026-01-01 10:00:07.000001");
            try {
                statements("db/migration/common/V355__needed_confirmation.sql", "update")
                        .forEach(database::update);

                assertThat(database.queryForList(
                                "select id from execution where tenant_id = 'old-runs' and needed_confirmation order by id",
                                String.class))
                        .containsExactly("asked", "waits");
            } finally {
                database.update("delete from execution where tenant_id = 'old-runs'");
            }
        }

        /** As it was written before there was the column, which has its default. */
        private void oldRun(String id, @Nullable String queued) {
            database.update("""
                    insert into execution (id, tenant_id, skill_id, skill_version_id, skill_code, version_no, digest, status,
                        channel, requested_by, requester_kind, input_hash, time_limit_ms, output_truncated, cancel_requested,
                        requested_at, queued_at, lock_version)
                    values (?, 'old-runs', 's', 'v', 'c', 1, 'd', 'SUCCEEDED', 'MANUAL', 'u', 'session', 'h', 1000, false,
                        false, '2026-01-01 10:00:07.000001', ?, 0)""", id, queued);
        }

        private static Stream<String> statements(String script, String kind) throws IOException {
            String text = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";")).map(String::strip).filter(one -> one.startsWith(kind));
        }
    }
}
