package io.execfabric.hotupdate.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** The one advice: whatever a controller throws, or the framework before one is found, is answered from the catalogue. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

    private final RefusalTranslator translator;
    private final ErrorAnswers answers;

    ErrorAdvice(RefusalTranslator translator, ErrorAnswers answers) {
        this.translator = translator;
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object refuse(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        Throwable cause = cause(problem, request);
        if (response.isCommitted() && BrokenOff.isIn(cause)) {
            return null;
        }
        Refusal refusal = translator.translate(cause);
        boolean program = Asker.isProgram(request, request.getRequestURI());
        // the framework's headers are part of the answer: Allow for a wrong method, Accept for a wrong type
        HttpHeaders headers = problem instanceof ErrorResponse known ? without(known.getHeaders()) : new HttpHeaders();
        if (program) {
            return answers.problem(refusal, request, headers);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return answers.answer(refusal, false, request, response);
    }

    /** Where the line broke before, whatever fails then fails for that. */
    private static Throwable cause(Exception problem, HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable earlier
                        && BrokenOff.isIn(earlier)
                ? earlier
                : problem;
    }

    /** The stream's reader is gone or its time is over: there is nobody left to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void nobodyListens() {}

    private static HttpHeaders without(HttpHeaders headers) {
        HttpHeaders kept = new HttpHeaders(headers);
        kept.remove(HttpHeaders.CONTENT_TYPE);
        return kept;
    }
}
