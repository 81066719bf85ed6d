package io.execfabric.hotupdate.web;

import java.nio.charset.StandardCharsets;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * Who asks for the server as a whole ({@code OPTIONS *}) finds nothing, in our words: the server itself would answer past
 * everybody, and name methods that nobody serves.
 */
class WholeServer implements LifecycleListener {

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getLifecycle() instanceof Connector connector && Lifecycle.AFTER_INIT_EVENT.equals(event.getType())) {
            connector.getProtocolHandler().setAdapter(new ByAddress(connector));
        }
    }

    private static final class ByAddress extends CoyoteAdapter {

        private static final byte[] NOTHING = "/.well-known".getBytes(StandardCharsets.US_ASCII);

        ByAddress(Connector connector) {
            super(connector);
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            if (request.requestURI().equals("*") && request.method().equals("OPTIONS")) {
                request.requestURI().setBytes(NOTHING, 0, NOTHING.length);
            }
            super.service(request, response);
        }
    }
}
