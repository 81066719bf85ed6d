package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.RequestId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

/**
 * Before all that the server itself answers: each request has a number, its sender's where that is one short plain word, else
 * one of ours.
 */
class RequestIdValve extends ValveBase {

    private static final String ATTRIBUTE = RequestId.class.getName();

    private final Ids ids;

    RequestIdValve(Ids ids) {
        super(true);
        this.ids = ids;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = idOf(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        try (MDC.MDCCloseable line = RequestId.serving(id)) {
            getNext().invoke(request, response);
        }
    }

    /** What goes on later keeps the number that it began with. */
    private String idOf(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String begun) {
            return begun;
        }
        List<String> given = Collections.list(request.getHeaders(RequestId.HEADER));
        return given.size() == 1 && RequestId.isSafe(given.get(0)) ? given.get(0) : ids.next();
    }
}
