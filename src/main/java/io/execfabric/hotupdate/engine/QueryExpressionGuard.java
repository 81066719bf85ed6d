package io.execfabric.hotupdate.engine;

import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions anywhere in a task query. The engine's own switch looks at the outer query only, so that an
 * expression inside {@code orQueries} would be evaluated for any signed-in user (CVE-2026-109432, without a fix in the
 * community edition). Queries come in directly, as the extension of a stored filter, and with a filter to store.
 */
class QueryExpressionGuard extends CommandInterceptor {

    private static final Field EXTENSION = field(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final Field STORED = field(SaveFilterCmd.class, "filter");

    @Override
    public <T> T execute(Command<T> command) {
        if (queryOf(command) instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
        return next.execute(command);
    }

    private static @Nullable Object queryOf(Object command) {
        if (command instanceof AbstractExecuteFilterCmd) {
            return ReflectionUtils.getField(EXTENSION, command);
        }
        if (command instanceof SaveFilterCmd) {
            Object filter = ReflectionUtils.getField(STORED, command);
            return filter instanceof Filter stored ? stored.getQuery() : null;
        }
        return command;
    }

    private static void refuseExpressions(TaskQueryImpl query) {
        for (TaskQueryImpl part : query.getQueries()) {
            if (!part.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are not allowed in queries.");
            }
        }
    }

    private static Field field(Class<?> owner, String name) {
        Field field = Objects.requireNonNull(ReflectionUtils.findField(owner, name), name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
