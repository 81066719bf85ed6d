package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself refuses, before it is a request to anybody: the same words as everywhere, and none of the server's.
 */
class RefusalValve extends ErrorReportValve {

    private static final Log LOG = LogFactory.getLog(RefusalValve.class);

    /** The server has one exception for all that it cannot read, and says in its text alone that there was too much. */
    private static final String TOO_LARGE =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    private static final String TOO_MANY =
            beginning(StringManager.getManager("org.apache.tomcat.util.http").getString("headers.maxCountFail", "|"));

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (open.get()) {
            write(request, response);
        }
    }

    private static void write(Request request, Response response) {
        try {
            BareAnswers.write(request, response, request.getRequestURI(), code(request, response));
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for the answer", gone);
        }
    }

    private static ErrorCode code(Request request, Response response) {
        boolean tooMuch = response.getStatus() == HttpServletResponse.SC_BAD_REQUEST
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable why
                && isTooMuch(String.valueOf(why.getMessage()));
        if (!tooMuch) {
            return HttpStatusCodes.toCode(response.getStatus());
        }
        return isAddressRead(request) ? ErrorCode.HEADERS_TOO_LARGE : ErrorCode.ADDRESS_TOO_LONG;
    }

    private static boolean isTooMuch(String text) {
        return text.equals(TOO_LARGE) || text.startsWith(TOO_MANY);
    }

    private static boolean isAddressRead(Request request) {
        return !request.getCoyoteRequest().requestURI().isNull();
    }

    private static String beginning(String withNumber) {
        return withNumber.substring(0, withNumber.indexOf('|'));
    }
}
