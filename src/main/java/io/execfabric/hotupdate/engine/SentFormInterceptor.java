package io.execfabric.hotupdate.engine;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Keeps what is sent with a task's completion out of the process, and shows it to the task's listener: see {@link SentForm}.
 * The engine itself would write every name that somebody sends into the instance before anybody is asked.
 */
class SentFormInterceptor extends CommandInterceptor {

    private static final Sent COMPLETION = new Sent(CompleteTaskCmd.class, "variables");
    private static final Sent SUBMISSION = new Sent(SubmitTaskFormCmd.class, "properties");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CompleteTaskCmd) {
            return COMPLETION.aside(command, () -> next.execute(command));
        }
        if (command instanceof SubmitTaskFormCmd) {
            return SUBMISSION.aside(command, () -> next.execute(command));
        }
        return next.execute(command);
    }

    /** Where a kind of command keeps what was sent with it. */
    private static final class Sent {

        private final Field task;
        private final Field fields;

        Sent(Class<?> command, String fields) {
            this.task = field(command, "taskId");
            this.fields = field(command, fields);
        }

        <T> T aside(Command<T> command, Supplier<T> work) {
            Object sent = ReflectionUtils.getField(fields, command);
            SentForm form =
                    new SentForm(Objects.toString(ReflectionUtils.getField(task, command)), map((Map<?, ?>) sent));
            SentForm before = SentForm.swap(form);
            ReflectionUtils.setField(fields, command, Variables.createVariables());
            try {
                return work.get();
            } finally {
                ReflectionUtils.setField(fields, command, sent);
                SentForm.swap(before);
            }
        }

        private static VariableMap map(@Nullable Map<?, ?> sent) {
            VariableMap map = Variables.createVariables();
            if (sent instanceof VariableMap typed) {
                typed.keySet().forEach(name -> map.putValueTyped(name, typed.getValueTyped(name)));
            } else if (sent != null) {
                sent.forEach((name, value) -> map.putValue(String.valueOf(name), value));
            }
            return map;
        }

        private static Field field(Class<?> owner, String name) {
            Field field = Objects.requireNonNull(ReflectionUtils.findField(owner, name), name);
            ReflectionUtils.makeAccessible(field);
            return field;
        }
    }
}
