package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What came along with the completion of a task, for the listener that decides about it. It is all that the listener sees of
 * it, and nothing of it reaches the process by itself: what lies in an instance from before, whoever put it there, is neither
 * taken for an answer nor in the way of one.
 */
final class SentForm {

    private static final ThreadLocal<@Nullable SentForm> PRESENT = new ThreadLocal<>();
    private static final SentForm NOTHING = new SentForm("", Variables.createVariables());

    private final String taskId;
    private final VariableMap fields;

    SentForm(String taskId, VariableMap fields) {
        this.taskId = taskId;
        this.fields = fields;
    }

    /** What is sent with the completion that goes on now; nothing where this task is completed without a word. */
    static SentForm of(DelegateTask task) {
        SentForm present = PRESENT.get();
        return present == null || !present.taskId.equals(task.getId()) ? NOTHING : present;
    }

    /** Puts another one in its place. */
    static @Nullable SentForm swap(@Nullable SentForm next) {
        SentForm before = PRESENT.get();
        PRESENT.set(next);
        return before;
    }

    /** Refuses the whole completion where it has a field of another name. */
    SentForm refuseUnknown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("task.unknown-field", unknown));
        }
        return this;
    }

    /** The text of a field; empty where there is none, or something else. */
    String text(String field) {
        return value(field) instanceof String text ? text : "";
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(value(field));
    }

    /** A text, a number, a truth, a date or bytes; serialised objects and files are no answers. */
    @Nullable
    Object value(String field) {
        TypedValue value = fields.getValueTyped(field);
        return value == null || value instanceof SerializableValue || value instanceof FileValue
                ? null
                : value.getValue();
    }
}
