package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.RequestId;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.time.Duration;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Every exception becomes one entry of the catalogue here. Only our own exception speaks for itself; another library's
 * text could hold a path or a value, so it is never shown.
 */
@Component
class RefusalTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalTranslator.class);

    private final Ids ids;

    RefusalTranslator(Ids ids) {
        this.ids = ids;
    }

    Refusal translate(Throwable problem) {
        Refusal refusal = refusal(problem);
        return refusal.code() == ErrorCode.INTERNAL ? logged(problem) : refusal;
    }

    private static Refusal refusal(Throwable problem) {
        if (problem instanceof HotUpdateException own) {
            return own(own);
        }
        if (isOfBody(problem) && NestedExceptionUtils.getMostSpecificCause(problem) instanceof HotUpdateException own) {
            return own(own);
        }
        if (BrokenOff.isIn(problem)) {
            LOG.debug("A request broke off", problem);
            return Refusal.of(ErrorCode.BAD_REQUEST, Wording.of("request.cut"));
        }
        Refusal invalid = InvalidFields.refusal(problem);
        return invalid != null ? invalid : foreign(problem);
    }

    /** Whoever reads the body of somebody who is let in no more is told so while reading. */
    private static boolean isOfBody(Throwable problem) {
        return problem instanceof MultipartException || problem instanceof HttpMessageNotReadableException;
    }

    private static Refusal own(HotUpdateException own) {
        if (own.code().isOurs()) {
            LOG.warn("{}: {}", own.code(), own.getMessage(), own);
        }
        Duration retry = own instanceof QuotaExceeded quota ? quota.retryAfter() : null;
        return new Refusal(own.code(), own.wording(), own.findings(), retry);
    }

    private static Refusal foreign(Throwable problem) {
        if (problem instanceof MaxUploadSizeExceededException) {
            return Refusal.of(ErrorCode.TOO_LARGE, Wording.of("request.upload-large"));
        }
        if (Conflicts.isIn(problem)) {
            LOG.info(
                    "Somebody else was faster: {}",
                    NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
            return own(Conflicts.told(problem));
        }
        if (problem instanceof AccessDeniedException) {
            return Refusal.of(ErrorCode.FORBIDDEN);
        }
        if (problem instanceof AuthenticationException) {
            return Refusal.of(ErrorCode.NOT_AUTHENTICATED);
        }
        if (problem instanceof RequestRejectedException) {
            return Refusal.of(ErrorCode.BAD_REQUEST, Wording.of("request.characters"));
        }
        return problem instanceof ErrorResponse response ? bySpring(problem, response) : unreadable(problem);
    }

    private static Refusal bySpring(Throwable problem, ErrorResponse response) {
        if (problem instanceof MissingServletRequestPartException part) {
            return Refusal.of(ErrorCode.BAD_REQUEST, Wording.of("request.part", part.getRequestPartName()));
        }
        if (problem instanceof MissingServletRequestParameterException parameter) {
            return Refusal.of(ErrorCode.BAD_REQUEST, Wording.of("request.parameter", parameter.getParameterName()));
        }
        return Refusal.of(HttpStatusCodes.toCode(response.getStatusCode().value()));
    }

    private static Refusal unreadable(Throwable problem) {
        if (problem instanceof HttpMessageNotReadableException body) {
            return body.getCause() instanceof JsonProcessingException json
                    ? own(ExactJson.refusal(json, ExactBodies.UNREADABLE))
                    : Refusal.of(ErrorCode.BAD_REQUEST, ExactBodies.UNREADABLE);
        }
        if (problem instanceof MethodArgumentTypeMismatchException argument) {
            return Refusal.of(ErrorCode.BAD_REQUEST, Wording.of("request.value", argument.getName()));
        }
        if (problem instanceof MultipartException form) {
            // the server stops reading a form that has more parts than any folder may have files
            return form.getRootCause() instanceof FileCountLimitExceededException
                    ? Refusal.of(ErrorCode.TOO_LARGE, Wording.of("request.upload-files"))
                    : Refusal.of(ErrorCode.BAD_REQUEST);
        }
        return Refusal.of(ErrorCode.INTERNAL);
    }

    private Refusal logged(Throwable problem) {
        String id = Objects.requireNonNullElseGet(RequestId.current(), ids::next);
        LOG.error("Unexpected failure {}", id, problem);
        return Refusal.of(ErrorCode.INTERNAL, Wording.of("request.unexpected", id));
    }
}
