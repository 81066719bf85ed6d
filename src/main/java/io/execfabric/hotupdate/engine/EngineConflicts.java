package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Causes;
import io.execfabric.hotupdate.shared.Conflicts;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** By which of the engine's failures it shows that somebody else was faster, beside those of the database. */
final class EngineConflicts {

    /** The engine has no type of its own for a task, job or instance that was there a moment ago. */
    private static final Pattern GONE = Pattern.compile("Cannot find |doesn't exist|No [a-z ]+ found with id|"
            + "No process instance found|No matching task with id");

    private EngineConflicts() {}

    static boolean isIn(Throwable failure) {
        return Conflicts.isIn(failure) || Causes.of(failure).anyMatch(EngineConflicts::isOfEngine);
    }

    private static boolean isOfEngine(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof MismatchingMessageCorrelationException
                || cause instanceof TaskAlreadyClaimedException
                || cause instanceof ProcessEngineException && isGone(cause.getMessage())
                || cause instanceof NullPointerException && isOfGoneInstance(cause);
    }

    /** The engine reads a task or job first and its instance next, and does not ask whether that is still there. */
    private static boolean isOfGoneInstance(Throwable cause) {
        StackTraceElement[] where = cause.getStackTrace();
        return where.length > 0 && where[0].getClassName().equals(ExecutionEntity.class.getName());
    }

    private static boolean isGone(@Nullable String message) {
        return message != null && GONE.matcher(message).find();
    }
}
