package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers whose pages may read our answers: those of the named origins, and never with the portal's session. What comes
 * from another origin is answered as if there were no such names.
 */
class OriginFilter extends OncePerRequestFilter {

    private final List<String> origins;
    private final CorsConfiguration allowed = new CorsConfiguration();

    OriginFilter(List<String> origins) {
        this.origins = origins;
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-None-Match",
                "If-Range",
                "Last-Event-ID",
                "Range",
                "X-Request-Id"));
        allowed.setExposedHeaders(List.of(
                "Accept-Ranges",
                "Allow",
                "Content-Disposition",
                "Content-Range",
                "ETag",
                "Location",
                "Retry-After",
                "WWW-Authenticate",
                "X-Request-Id"));
        allowed.setMaxAge(Duration.ofMinutes(10));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            chain.doFilter(request, response);
            return;
        }
        boolean fits = new Unsaid().processRequest(allowed, request, response);
        if (!fits) {
            BareAnswers.write(request, response, request.getRequestURI(), ErrorCode.FORBIDDEN);
        } else if (!CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        }
    }

    /** The framework's own words for a refusal are none of ours. */
    private static final class Unsaid extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) {}
    }
}
