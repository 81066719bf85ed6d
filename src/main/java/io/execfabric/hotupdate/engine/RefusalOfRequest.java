package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers the refusal that made a request's command fail: the engine's own interface would tell it as a failure of the
 * server, with the refusal's words somewhere within its own. See {@link RefusalFilter}.
 */
final class RefusalOfRequest implements ExceptionCodeProvider {

    static final String ATTRIBUTE = RefusalOfRequest.class.getName();

    /** How the engine begins to say that it has no such job. */
    private static final String NO_JOB = "ENGINE-13053";

    /** The engine's codes from here on are free for applications. */
    private static final int FIRST_FREE_CODE = 20_000;

    /** The HTTP status of the refusal on top of the first free code; null, and the engine's own code, for all else. */
    @Override
    public @Nullable Integer provideCode(ProcessEngineException failure) {
        HotUpdateException refusal = refusalIn(failure);
        if (refusal == null) {
            return null;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return code(refusal);
    }

    @Override
    public @Nullable Integer provideCode(SQLException failure) {
        return null;
    }

    /** A refusal as the engine throws it on: only so it is told as one. */
    static ProcessEngineException forbidden(String why) {
        return new ProcessEngineException(why, new HotUpdateException(ErrorCode.FORBIDDEN, why));
    }

    static int code(HotUpdateException refusal) {
        return FIRST_FREE_CODE + refusal.code().status();
    }

    private static @Nullable HotUpdateException refusalIn(Throwable failure) {
        if (failure instanceof NullValueException
                || String.valueOf(failure.getMessage()).startsWith(NO_JOB)) {
            return new HotUpdateException(ErrorCode.NOT_FOUND, "This is not there, or not any more.");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HotUpdateException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
