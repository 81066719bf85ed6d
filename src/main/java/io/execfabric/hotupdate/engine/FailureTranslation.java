package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What leaves the engine is in the words that its callers use: the refusal itself instead of what the engine wraps around it,
 * and a lost race in the words of the data access layer. A job that lost one is told to the engine in the engine's own,
 * which makes it try again at once and count no failure.
 */
class FailureTranslation extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw translated(command, failure);
        }
    }

    private static RuntimeException translated(Command<?> command, RuntimeException failure) {
        if (Context.getCommandContext() != null) {
            // called by a step of the process: the command around it is the one that fails
            return failure;
        }
        return command instanceof ExecuteJobsCmd ? ofJob(failure) : ofCaller(failure);
    }

    private static RuntimeException ofCaller(RuntimeException failure) {
        HotUpdateException refusal = refusalIn(failure);
        if (refusal != null) {
            return refusal;
        }
        return EngineConflicts.isIn(failure)
                ? new OptimisticLockingFailureException("Somebody else was faster", failure)
                : failure;
    }

    private static RuntimeException ofJob(RuntimeException failure) {
        boolean ours = !(failure instanceof OptimisticLockingException) && refusalIn(failure) == null;
        return ours && Conflicts.isOver(failure)
                ? new OptimisticLockingException("Somebody else was faster", failure)
                : failure;
    }

    static @Nullable HotUpdateException refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HotUpdateException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
