package io.execfabric.hotupdate.support;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What MySQL itself notes that it was told to execute, with the values put in. */
public final class ExecutedSql {

    private final JdbcTemplate database;

    public ExecutedSql(JdbcTemplate database) {
        this.database = database;
    }

    /** The statements during {@code work} that can be explained and name one of {@code marks}; others are somebody else's. */
    public List<String> during(Runnable work, String... marks) {
        database.execute("set global log_output = 'TABLE'");
        database.execute("truncate table mysql.general_log");
        database.execute("set global general_log = 'ON'");
        try {
            work.run();
        } finally {
            database.execute("set global general_log = 'OFF'");
        }
        return database
                .queryForList(
                        "select convert(argument using utf8mb4) from mysql.general_log"
                                + " where command_type in ('Execute', 'Query') order by event_time",
                        String.class)
                .stream()
                .filter(ExecutedSql::explainable)
                .filter(statement -> java.util.Arrays.stream(marks).anyMatch(statement::contains))
                .distinct()
                .toList();
    }

    private static boolean explainable(String statement) {
        String start = statement.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("select") || start.startsWith("update") || start.startsWith("delete");
    }
}
