package io.execfabric.hotupdate.execution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one statement on the scheduler's table that the scheduler itself would make in a transaction of its own. */
@Component
class QueueSql {

    private final JdbcClient database;

    QueueSql(JdbcClient database) {
        this.database = database;
    }

    void remove(String executionId) {
        database.sql("delete from scheduled_tasks where task_name = ? and task_instance = ?")
                .params(RunTaskConfiguration.RUN.getTaskName(), executionId)
                .update();
    }
}
