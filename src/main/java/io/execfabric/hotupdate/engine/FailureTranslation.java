package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Causes;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.util.ReflectionUtils;

/**
 * What leaves the engine is in the words that its callers use: the refusal itself instead of what the engine wraps around it,
 * and a lost race in the words of the data access layer. A job that lost one has failed in the engine's own way, which it
 * tells in one line; see {@link LostJobs}.
 */
class FailureTranslation extends CommandInterceptor {

    private static final Field JOB =
            Objects.requireNonNull(ReflectionUtils.findField(ExecuteJobsCmd.class, "jobId"), "jobId");

    static {
        ReflectionUtils.makeAccessible(JOB);
    }

    private final ProcessEngineConfigurationImpl engine;

    FailureTranslation(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw translated(command, failure);
        }
    }

    private RuntimeException translated(Command<?> command, RuntimeException failure) {
        if (Context.getCommandContext() != null) {
            // called by a step of the process: the command around it is the one that fails
            return failure;
        }
        if (command instanceof ExecuteJobsCmd job) {
            return ofJob(job, failure);
        }
        return isOfJobExecutor(command) ? failure : ofCaller(failure);
    }

    /** The engine's own housekeeping around jobs, which knows its own exceptions. */
    private static boolean isOfJobExecutor(Command<?> command) {
        return command instanceof AcquireJobsCmd
                || command.getClass().getPackage().equals(FailedJobListener.class.getPackage())
                || Context.getJobExecutorContext() != null;
    }

    private static RuntimeException ofCaller(RuntimeException failure) {
        HotUpdateException refusal = refusalIn(failure);
        if (refusal != null) {
            return refusal;
        }
        if (!EngineConflicts.isIn(failure)) {
            return failure;
        }
        RefusalOfRequest.rememberUnlessTold(Conflicts.told(failure));
        return new OptimisticLockingFailureException("Somebody else was faster", failure);
    }

    private RuntimeException ofJob(ExecuteJobsCmd job, RuntimeException failure) {
        if (!isLost(job, failure)) {
            return failure;
        }
        RefusalOfRequest.rememberUnlessTold(Conflicts.told(failure));
        return failure instanceof OptimisticLockingException
                ? failure
                : new OptimisticLockingException("Somebody else was faster", failure);
    }

    /** Whatever a job failed by: where it is not there any more, a person or another job took it away meanwhile. */
    private boolean isLost(ExecuteJobsCmd job, RuntimeException failure) {
        return failure instanceof OptimisticLockingException || Conflicts.isOver(failure) || isGone(job);
    }

    private boolean isGone(ExecuteJobsCmd job) {
        String id = String.valueOf(ReflectionUtils.getField(JOB, job));
        return engine.getManagementService().createJobQuery().jobId(id).count() == 0;
    }

    /** The engine wraps what a listener throws, once or twice. */
    static @Nullable HotUpdateException refusalIn(Throwable failure) {
        return Causes.first(failure, HotUpdateException.class).orElse(null);
    }
}
