package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.security.caller.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A node without the portal's role: everything but health and metrics ends here. It opens nothing; who may see those two,
 * the route table decides behind it as on every node.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hotupdate.node.portal", havingValue = "false")
class RunnerOnlyNodeConfiguration {

    private static final Set<String> SERVED = Set.of("/actuator/health", "/actuator/prometheus");

    @Bean
    FilterRegistrationBean<ClosedDoor> closedDoor() {
        var door = new FilterRegistrationBean<>(new ClosedDoor());
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    /** Says so to everybody, whatever they ask for. */
    static class ClosedDoor extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (SERVED.contains(request.getRequestURI())) {
                chain.doFilter(request, response);
            } else {
                ProblemWriter.write(request, response, ErrorCode.NOT_SERVED_HERE, Wording.of("node.runner-only"));
            }
        }
    }
}
