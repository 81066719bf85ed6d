package io.execfabric.hotupdate.execution.queue;

import java.sql.Timestamp;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of a tenant with a history: 5,000 that ended, 303 that wait, 200 that run. */
final class QueueHistory {

    static final String TENANT = "window-queries";
    static final Timestamp LONG_AGO = Timestamp.valueOf("2026-01-01 00:00:00");

    private QueueHistory() {}

    static void write(JdbcTemplate database) {
        // first, and more than any window has room for: the server's own sweep dispatches nothing of what follows
        rows(database, 200, "RUNNING", "AI", LONG_AGO);
        rows(database, 5000, "SUCCEEDED", "MANUAL", LONG_AGO);
        rows(database, 300, "QUEUED", "AI", null);
        rows(database, 3, "QUEUED", "MANUAL", null);
    }

    static void remove(JdbcTemplate database) {
        database.update("delete from execution where tenant_id = ?", TENANT);
    }

    private static void rows(
            JdbcTemplate database, int count, String status, String channel, @Nullable Timestamp dispatched) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(i -> new Object[] {
                    "%s-%s-%05d".formatted(status, channel, i), TENANT, status, channel, LONG_AGO, dispatched
                })
                .toList();
        database.batchUpdate("""
                insert into execution (id, tenant_id, skill_id, skill_version_id, skill_code, version_no, digest, status,
                    channel, requested_by, requester_kind, input_hash, time_limit_ms, output_truncated, cancel_requested,
                    requested_at, dispatched_at, lock_version)
                values (?, ?, 's', 'v', 'c', 1, 'd', ?, ?, 'u', 'session', 'h', 1000, false, false, ?, ?, 0)""", rows);
    }
}
