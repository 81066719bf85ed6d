package io.execfabric.hotupdate.execution.queue;

import io.execfabric.hotupdate.shared.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Statements that each run makes and that have to be cheap whatever the history holds. */
@Component
public class QueueSql {

    /** One range of the index for each status: for a list of them H2 would read all of the tenant's history. */
    static final String OPEN = """
            select sum(runs), sum(dispatched) from (
                select count(*) as runs, count(dispatched_at) as dispatched
                from execution where tenant_id = ? and status = 'QUEUED'
                union all
                select count(*), count(dispatched_at) from execution where tenant_id = ? and status = 'RUNNING') counted""";

    /** The scheduler itself would make it in a transaction of its own. */
    private static final String REMOVE = "delete from scheduled_tasks where task_name = ? and task_instance = ?";

    private final JdbcTemplate database;

    QueueSql(JdbcTemplate database) {
        this.database = database;
    }

    /** What the tenant's quota and its window count. */
    public OpenRuns open(TenantId tenant) {
        return database.query(OPEN, QueueSql::counted, tenant.value(), tenant.value())
                .get(0);
    }

    void remove(String executionId) {
        database.update(REMOVE, RunQueue.RUN.getTaskName(), executionId);
    }

    private static OpenRuns counted(ResultSet row, int number) throws SQLException {
        return new OpenRuns(row.getLong(1), row.getLong(2));
    }
}
