package io.execfabric.hotupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows the embedded database reads for a statement, as it says itself. */
public final class H2Reads {

    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    private final JdbcTemplate database;

    public H2Reads(JdbcTemplate database) {
        this.database = database;
    }

    /** Of the one statement with {@code mark} that {@code work} executes; {@code values} are its parameters. */
    public long during(Runnable work, String mark, @Nullable Object... values) {
        return of(executed(work, mark), values);
    }

    public long of(String statement, @Nullable Object... values) {
        String plan =
                Objects.requireNonNull(database.queryForObject("explain analyze " + statement, String.class, values));
        return READ.matcher(plan)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private String executed(Runnable work, String mark) {
        database.execute("set query_statistics true");
        try {
            work.run();
            List<String> found = database.queryForList(
                    "select sql_statement from information_schema.query_statistics where position(?, sql_statement) > 0"
                            + " and position('query_statistics', sql_statement) = 0",
                    String.class,
                    mark);
            assertThat(found).as("statements with " + mark).hasSize(1);
            return found.get(0);
        } finally {
            database.execute("set query_statistics false");
        }
    }
}
