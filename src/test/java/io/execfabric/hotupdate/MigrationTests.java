package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.MySqlTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    }
}
