package io.execfabric.hotupdate.support.openapi;

import io.execfabric.hotupdate.support.openapi.Comparison.Answer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Looks at every answer below {@code /api}, as the outermost of all filters. */
@TestConfiguration(proxyBeanMethods = false)
public class ComparedAnswers {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> comparingFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new Comparing());
        filter.addUrlPatterns("/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return filter;
    }

    private static final class Comparing extends OncePerRequestFilter {

        private static volatile @Nullable OpenApiDocument document;

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = path(request);
            if (!path.startsWith("/api/") || streams(request)) {
                chain.doFilter(request, response);
                return;
            }
            Remembered before = WebUtils.getNativeResponse(response, Remembered.class);
            Remembered remembered = before == null ? new Remembered(response) : before;
            chain.doFilter(request, before == null ? remembered : response);
            if (!remembered.isSent() && !request.isAsyncStarted()) {
                Answer answer = new Answer(
                        request.getMethod(),
                        path,
                        remembered.getStatus(),
                        remembered.getContentType(),
                        remembered.getContentAsByteArray());
                if (isTaken(remembered)) {
                    Comparison.compare(document(request), answer);
                }
            }
        }

        /** Nobody received an answer whose reader is gone. */
        private static boolean isTaken(Remembered answer) throws IOException {
            try {
                answer.copyBodyToResponse();
                return true;
            } catch (ClientAbortException gone) {
                return false;
            }
        }

        private static String path(HttpServletRequest request) {
            Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return failed == null ? request.getRequestURI() : failed.toString();
        }

        /** What goes out bit by bit must not be kept back: whoever cuts it would find it gone. */
        private static boolean streams(HttpServletRequest request) {
            String accept = request.getHeader("Accept");
            return request.getRequestURI().endsWith("/log")
                    || request.getRequestURI().contains("/artifacts/")
                    || request.getRequestURI().contains("/files/")
                    || request.getRequestURI().endsWith(".csv")
                    || (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
        }

        private static OpenApiDocument document(HttpServletRequest request) throws IOException {
            OpenApiDocument known = document;
            if (known == null) {
                known = OpenApiDocument.of(read(request.getLocalPort()));
                document = known;
            }
            return known;
        }

        private static byte[] read(int port) throws IOException {
            URI address = URI.create("http://localhost:" + port + "/v3/api-docs");
            try {
                return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }

    /** What {@code sendError} asked for is written by the dispatch that follows. */
    private static final class Remembered extends ContentCachingResponseWrapper {

        private boolean sent;

        Remembered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            sent = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sent = true;
            super.sendError(status, message);
        }

        boolean isSent() {
            return sent;
        }
    }
}
