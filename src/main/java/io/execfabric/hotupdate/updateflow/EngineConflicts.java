package io.execfabric.hotupdate.updateflow;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A job of the engine and a tenant's request may move the same submission at the same moment. Whoever loses is told so in the
 * words of the data access layer, so that the request is tried again on the state that the other left.
 */
final class EngineConflicts {

    private EngineConflicts() {}

    static void told(Runnable work) {
        try {
            work.run();
        } catch (OptimisticLockingException | MismatchingMessageCorrelationException e) {
            throw new ConcurrencyFailureException("The process moved on meanwhile", e);
        } catch (ProcessEngineException e) {
            if (e.getCode() == BuiltinExceptionCode.DEADLOCK.getCode()) {
                throw new ConcurrencyFailureException("The process was held by another transaction", e);
            }
            throw e;
        }
    }
}
