package io.execfabric.hotupdate.mcp;

import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Closes open streams before the web server waits for the end of its requests, as those have none. */
@Component
class McpShutdown implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(McpShutdown.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final HttpServletStreamableServerTransportProvider transport;
    private volatile boolean running;

    McpShutdown(HttpServletStreamableServerTransportProvider transport) {
        this.transport = transport;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            transport.closeGracefully().block(CLOSING);
        } catch (RuntimeException e) {
            LOG.warn("Not all streams of assistants were closed", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
