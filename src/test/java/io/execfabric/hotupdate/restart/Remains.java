package io.execfabric.hotupdate.restart;

import io.execfabric.hotupdate.shared.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All that a stopped server leaves: every row of every table, every released file and key. */
record Remains(SortedMap<String, SortedSet<String>> rows) {

    /** What a process notes about itself: that it was there, what it counted, when it looks again. */
    private static final Set<String> OF_THE_PROCESS = Set.of(
            "cluster_node", "scheduled_tasks", "release_sweep", "isolation_sweep", "audit_seal", "act_ru_meter_log");

    /** Which entries of the trail are sealed by now. */
    private static final Set<String> COLUMNS_OF_THE_PROCESS = Set.of("audit_event.seal_no");

    static Remains of(Path home) {
        SortedMap<String, SortedSet<String>> rows = new TreeMap<>();
        try (Connection database = connection(home)) {
            for (String table : tables(database)) {
                rows.put(table, rows(database, table));
            }
            rows.put("files", files(home, home.resolve("managed"), home.resolve("keys")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Remains(rows);
    }

    /** Of the test alone: the server has stopped. */
    static Connection connection(Path home) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("db/hot-update") + ";IFEXISTS=TRUE", "sa", "");
    }

    /** Rows that are in one of both alone, with a sign before each; by table. */
    Map<String, List<String>> differenceTo(Remains later) {
        Map<String, List<String>> differences = new TreeMap<>();
        rows.forEach((table, before) -> {
            SortedSet<String> after = later.rows.getOrDefault(table, Collections.emptySortedSet());
            List<String> changed = new ArrayList<>();
            before.stream().filter(row -> !after.contains(row)).forEach(row -> changed.add("- " + row));
            after.stream().filter(row -> !before.contains(row)).forEach(row -> changed.add("+ " + row));
            if (!changed.isEmpty()) {
                differences.put(table, changed);
            }
        });
        return differences;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all =
                database.getMetaData().getTables(null, "PUBLIC", null, new String[] {"TABLE", "BASE TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(table -> OF_THE_PROCESS.contains(table.toLowerCase(Locale.ROOT)));
        return tables;
    }

    private static SortedSet<String> rows(Connection database, String table) throws SQLException {
        SortedSet<String> rows = new TreeSet<>();
        try (ResultSet all = database.createStatement().executeQuery("select * from \"" + table + "\"")) {
            while (all.next()) {
                rows.add(row(table, all));
            }
        }
        return rows;
    }

    private static String row(String table, ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String name = row.getMetaData().getColumnName(column);
            if (!COLUMNS_OF_THE_PROCESS.contains((table + "." + name).toLowerCase(Locale.ROOT))) {
                text.append(name).append('=').append(row.getString(column)).append(' ');
            }
        }
        return text.toString();
    }

    private static SortedSet<String> files(Path home, Path... folders) throws IOException {
        SortedSet<String> files = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.add(home.relativize(file) + " " + Digest.of(Files.readAllBytes(file)) + " "
                            + Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }
}
