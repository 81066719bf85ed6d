package io.execfabric.hotupdate.mcp;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * What a client hears that answers something it was never asked, or answered before: the library takes that for a failure of
 * this server.
 */
class AnswerToNobody extends HttpServletResponseWrapper {

    AnswerToNobody(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status >= SC_INTERNAL_SERVER_ERROR ? SC_BAD_REQUEST : status);
    }
}
