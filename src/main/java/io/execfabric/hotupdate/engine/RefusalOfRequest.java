package io.execfabric.hotupdate.engine;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers the refusal that made a request's command fail: the engine's own interface would tell it as a failure of the
 * server, with the refusal's words somewhere within its own. A lost race is one, too. See {@link RefusalFilter}.
 */
final class RefusalOfRequest implements ExceptionCodeProvider {

    static final String ATTRIBUTE = RefusalOfRequest.class.getName();

    /** The engine's codes from here on are free for applications. */
    private static final int FIRST_FREE_CODE = 20_000;

    /** The HTTP status of the refusal on top of the first free code; null, and the engine's own code, for all else. */
    @Override
    public @Nullable Integer provideCode(ProcessEngineException failure) {
        HotUpdateException refusal = FailureTranslation.refusalIn(failure);
        if (refusal == null) {
            return null;
        }
        remember(refusal, RequestContextHolder.getRequestAttributes());
        return code(refusal);
    }

    @Override
    public @Nullable Integer provideCode(SQLException failure) {
        return null;
    }

    /** A refusal as the engine throws it on: only so it is told as one. */
    static ProcessEngineException forbidden(Wording why) {
        return new ProcessEngineException(why.english(), new HotUpdateException(ErrorCode.FORBIDDEN, why));
    }

    /** For the answer to the present request, if there is one and nothing more telling was said of it. */
    static void rememberUnlessTold(HotUpdateException refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) == null) {
            remember(refusal, request);
        }
    }

    private static void remember(HotUpdateException refusal, @Nullable RequestAttributes request) {
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static int code(HotUpdateException refusal) {
        return FIRST_FREE_CODE + refusal.code().status();
    }

    static HotUpdateException notThere() {
        return new HotUpdateException(ErrorCode.NOT_FOUND, Wording.of("task.gone"));
    }
}
