package io.execfabric.hotupdate.support;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own with the tables and indexes of another, to be filled with rows that the other's server must not see,
 * and asked how MySQL would execute a statement there.
 */
public final class PlanDatabase {

    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|update)\\s+(\\w+)\\s+(\\w+)");
    private static final Set<String> BY_UNIQUE_KEY = Set.of(
            "no matching row in const table",
            "Impossible WHERE noticed after reading const tables",
            "Impossible ON condition");

    private final JdbcTemplate original;
    private final JdbcTemplate copy;

    public PlanDatabase(JdbcTemplate original) {
        this.original = original;
        this.copy = new JdbcTemplate(
                new DriverManagerDataSource(MySqlServer.shared().newDatabase(), "root", ""));
        for (String table : tables(original)) {
            copy.execute("create table " + table + " like " + name(original) + "." + table);
        }
    }

    /**
     * How one table is read.
     *
     * @param key the index; null when the table is read from end to end
     * @param leading the index's first column
     * @param rows how many rows MySQL expects to read for each row of the tables before
     */
    public record Step(
            String table, String type, @Nullable String key, boolean unique, String leading, long rows, String extra) {}

    public JdbcTemplate rows() {
        return copy;
    }

    /** All rows of the original's table. */
    public void take(String table) {
        copy.update("insert into " + table + " select * from " + name(original) + "." + table);
    }

    public void analyse() {
        tables(copy).forEach(table -> copy.queryForList("analyze table " + table));
    }

    public void drop() {
        copy.execute("drop database " + name(copy));
    }

    /** Without steps that ended in a unique key that is not there. */
    public List<Step> explain(String statement) {
        Map<String, String> tables = tablesByAlias(statement);
        return copy.queryForList("explain " + statement).stream()
                .filter(row -> !BY_UNIQUE_KEY.contains(String.valueOf(row.get("Extra"))))
                .filter(row -> row.get("table") != null)
                .map(row -> step(row, tables))
                .toList();
    }

    private Step step(Map<String, Object> row, Map<String, String> tables) {
        String alias = String.valueOf(row.get("table"));
        String table = tables.getOrDefault(alias, alias);
        String key = (String) row.get("key");
        Map<String, Object> index = key == null ? Map.of() : index(table, key);
        return new Step(
                table.toLowerCase(Locale.ROOT),
                String.valueOf(row.get("type")),
                key,
                "0".equals(String.valueOf(index.get("non_unique"))),
                String.valueOf(index.get("column_name")),
                row.get("rows") == null ? 0 : Long.parseLong(String.valueOf(row.get("rows"))),
                String.valueOf(row.get("Extra")));
    }

    private Map<String, Object> index(String table, String key) {
        List<Map<String, Object>> first = copy.queryForList(
                "select non_unique as non_unique, column_name as column_name from information_schema.statistics"
                        + " where table_schema = database() and lower(table_name) = lower(?) and index_name = ?"
                        + " and seq_in_index = 1",
                table,
                key);
        return first.isEmpty() ? Map.of() : first.get(0);
    }

    private static Map<String, String> tablesByAlias(String statement) {
        Map<String, String> tables = new HashMap<>();
        Matcher named = NAMED.matcher(statement);
        while (named.find()) {
            tables.put(named.group(2), named.group(1));
        }
        return tables;
    }

    private static String name(JdbcTemplate database) {
        return String.valueOf(database.queryForObject("select database()", String.class));
    }

    private static List<String> tables(JdbcTemplate database) {
        return database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class);
    }
}
