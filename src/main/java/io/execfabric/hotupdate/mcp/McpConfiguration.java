package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The protocol library's endpoint, with our own handlers for each session, and our gate in front of it. */
@Configuration(proxyBeanMethods = false)
class McpConfiguration {

    private static final String ENDPOINT = "/mcp";

    @Bean
    HttpServletStreamableServerTransportProvider mcpTransport(McpProperties limits, SessionStart start) {
        var transport = HttpServletStreamableServerTransportProvider.builder()
                .jsonMapper(new JacksonMcpJsonMapper(ExactJson.mapper().registerModule(new ProtocolErrorJson())))
                .mcpEndpoint(ENDPOINT)
                .contextExtractor(McpRequest::context)
                .keepAliveInterval(limits.keepAlive())
                .sessionSweepInterval(limits.idle())
                .build();
        transport.setSessionFactory(start);
        return transport;
    }

    @Bean
    ServletRegistrationBean<HttpServletStreamableServerTransportProvider> mcpEndpoint(
            HttpServletStreamableServerTransportProvider transport) {
        var servlet = new ServletRegistrationBean<>(transport, ENDPOINT);
        servlet.setAsyncSupported(true);
        return servlet;
    }

    @Bean
    FilterRegistrationBean<McpSessionFilter> mcpGate(
            CurrentCaller callers, OpenSessions sessions, CallThrottle throttle, ObjectMapper json, Clock clock) {
        var gate = new FilterRegistrationBean<>(new McpSessionFilter(callers, sessions, throttle, json, clock));
        gate.addUrlPatterns(ENDPOINT);
        gate.setOrder(Ordered.LOWEST_PRECEDENCE); // behind Spring Security's -100
        return gate;
    }
}
