package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * A user task at its completion, for the listener that decides about it: who decides, and what was sent along. A field that
 * the task's form does not know refuses the whole completion, at whichever door.
 */
public final class DecisionTask {

    private final DelegateTask task;
    private final SentForm sent;

    private DecisionTask(DelegateTask task, SentForm sent) {
        this.task = task;
        this.sent = sent;
    }

    /** @param form the names of all fields that may be sent, see {@link VariableNames} */
    public static DecisionTask of(DelegateTask task, Set<String> form) {
        return new DecisionTask(task, SentForm.of(task).refuseUnknown(form));
    }

    /** What is decided about: the business key of the task's process. */
    public String subject() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** The task itself, as its typed variables are written. */
    public DelegateTask task() {
        return task;
    }

    /** Whom the engine knows as signed in; never a field of the form. */
    public String person(Wording refusal) {
        return known(signedIn(), refusal);
    }

    /** The same, who has to be one that may decide this. */
    public String person(Predicate<String> may, Wording refusal) {
        String person = person(refusal);
        if (!may.test(person)) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, refusal);
        }
        return person;
    }

    /** For a task that a facade of ours completes, which signs nobody in and names the person as the task's assignee. */
    public String personOrAssignee(Wording refusal) {
        String signedIn = signedIn();
        return known(signedIn == null ? task.getAssignee() : signedIn, refusal);
    }

    private @Nullable String signedIn() {
        Authentication current =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return current == null ? null : current.getUserId();
    }

    private static String known(@Nullable String person, Wording refusal) {
        if (person == null) {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, refusal);
        }
        return person;
    }

    /** The one of the words that was sent, and is refused otherwise. */
    public <E extends Enum<E>> E outcome(VariableFactory<String> field, Class<E> words) {
        String given = text(field);
        return EnumSet.allOf(words).stream()
                .filter(word -> word.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new HotUpdateException(
                        ErrorCode.BAD_REQUEST, Wording.of("task.outcome", field.getName(), oneOf(words))));
    }

    private static <E extends Enum<E>> String oneOf(Class<E> words) {
        return EnumSet.allOf(words).stream()
                .map(Enum::name)
                .collect(Collectors.joining(", "))
                .replaceFirst(", (?=\\w+$)", " or ");
    }

    /** The text of a field; empty where there is none, or something else. */
    public String text(VariableFactory<String> field) {
        return sent.text(field.getName());
    }

    public boolean yes(VariableFactory<Boolean> field) {
        return sent.yes(field.getName());
    }

    /** As {@link SentForm#value}: for a field that may come as one of several types. */
    public @Nullable Object value(VariableFactory<?> field) {
        return sent.value(field.getName());
    }
}
