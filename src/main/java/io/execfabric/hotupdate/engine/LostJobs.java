package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.Conflicts;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;

/**
 * A job that was slower than a person, or than another job, is tried again and has not failed: the engine counts no failure
 * where its own rows were changed meanwhile, and here none where ours were.
 */
final class LostJobs implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new DefaultJobRetryCmd(jobId, toldToEngine(failure));
    }

    static Throwable toldToEngine(Throwable failure) {
        return Conflicts.isOver(failure) && !(failure instanceof OptimisticLockingException)
                ? new OptimisticLockingException("Somebody else was faster", failure)
                : failure;
    }
}
