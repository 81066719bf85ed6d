package io.execfabric.hotupdate.engine;

import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.util.ReflectionUtils;

/**
 * Lets a shared filter leave out what somebody else claimed, if it has the property {@link #PROPERTY}. The engine's own way
 * to name whoever looks is an expression in the filter, and expressions are refused: see {@link QueryExpressionGuard}.
 */
public final class NotOfOthers extends CommandInterceptor {

    /** The property of a filter that shows what is the caller's or nobody's. */
    public static final String PROPERTY = "notOfOthers";

    private static final Field FILTER = field("filterId");
    private static final Field EXTENSION = field("extendingQuery");

    private final ProcessEngineConfigurationImpl engine;

    NotOfOthers(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication caller = engine.getIdentityService().getCurrentAuthentication();
        if (command instanceof AbstractExecuteFilterCmd && caller != null && isMarked(command)) {
            narrow(command, caller.getUserId());
        }
        return next.execute(command);
    }

    private boolean isMarked(Object command) {
        Object id = ReflectionUtils.getField(FILTER, command);
        Filter filter = id == null ? null : engine.getFilterService().getFilter((String) id);
        return filter != null
                && filter.getProperties() != null
                && Boolean.TRUE.equals(filter.getProperties().get(PROPERTY));
    }

    private void narrow(Object command, String caller) {
        TaskQuery narrow = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(caller)
                .taskUnassigned()
                .endOr();
        Object asked = ReflectionUtils.getField(EXTENSION, command);
        ReflectionUtils.setField(
                EXTENSION, command, asked == null ? narrow : ((TaskQueryImpl) narrow).extend((TaskQuery) asked));
    }

    private static Field field(String name) {
        Field field = Objects.requireNonNull(ReflectionUtils.findField(AbstractExecuteFilterCmd.class, name), name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
