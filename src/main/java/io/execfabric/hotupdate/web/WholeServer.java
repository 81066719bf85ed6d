package io.execfabric.hotupdate.web;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** Who asks for the server as a whole ({@code OPTIONS *}) asks for its first page: else the server answers past everybody. */
class WholeServer implements LifecycleListener {

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getLifecycle() instanceof Connector connector && Lifecycle.AFTER_INIT_EVENT.equals(event.getType())) {
            connector.getProtocolHandler().setAdapter(new ByAddress(connector));
        }
    }

    private static final class ByAddress extends CoyoteAdapter {

        ByAddress(Connector connector) {
            super(connector);
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            if (request.requestURI().equals("*")) {
                request.requestURI().setString("/");
            }
            super.service(request, response);
        }
    }
}
