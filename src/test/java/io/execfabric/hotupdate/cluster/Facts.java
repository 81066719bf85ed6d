package io.execfabric.hotupdate.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database says of the runs of one script, read past the product. */
final class Facts {

    private final String url;
    private final String user;
    private final String code;

    Facts(String url, String user, String code) {
        this.url = url;
        this.user = user;
        this.code = code;
    }

    String url() {
        return url;
    }

    Map<String, Long> byStatus() {
        return counts("select status, count(*) from execution where skill_code = ? group by status order by status");
    }

    Map<String, Long> byNode() {
        return counts("select coalesce(n.name, e.node_id), count(*) from execution e"
                + " left join cluster_node n on n.id = e.node_id where e.skill_code = ? and e.node_id is not null"
                + " group by coalesce(n.name, e.node_id) order by 1");
    }

    long open() {
        return number("select count(*) from execution where skill_code = ? and status in ('QUEUED', 'RUNNING')");
    }

    /** Executions whose start, or end, is in the audit more than once. */
    long auditedTwice(String action) {
        return number("select count(*) from (select a.subject_id from audit_event a join execution e"
                + " on e.id = a.subject_id where a.action = '" + action + "' and e.skill_code = ?"
                + " group by a.subject_id having count(*) > 1) twice");
    }

    /** How often an action is in the audit. */
    long audited(String action) {
        return number("select count(*) from audit_event a join execution e on e.id = a.subject_id"
                + " where a.action = '" + action + "' and e.skill_code = ?");
    }

    /** Execution id to status. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        query(
                "select id, status from execution where skill_code = ?",
                row -> all.put(row.getString(1), row.getString(2)));
        return all;
    }

    /** Input number to status. */
    Map<Integer, String> byInput() {
        Map<Integer, String> all = new LinkedHashMap<>();
        query(
                "select c.input, e.status from execution e join execution_content c on c.execution_id = e.id"
                        + " where e.skill_code = ?",
                row -> all.put(Integer.valueOf(row.getString(1).replaceAll("\\D", "")), row.getString(2)));
        return all;
    }

    /** Milliseconds from queued to started, in ascending order. */
    List<Long> waits() {
        List<Long> waits = new ArrayList<>();
        query(
                "select queued_at, started_at from execution where skill_code = ? and started_at is not null",
                row -> waits.add(
                        row.getTimestamp(2).getTime() - row.getTimestamp(1).getTime()));
        waits.sort(null);
        return waits;
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        query(sql, row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    private long number(String sql) {
        List<Long> one = new ArrayList<>();
        query(sql, row -> one.add(row.getLong(1)));
        return one.get(0);
    }

    private void query(String sql, Row each) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done with a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
