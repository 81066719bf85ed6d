package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.security.caller.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages are for people who signed in with their password: a program that brings a token is told so, whatever the token is
 * worth, and gets no session. No bean, or the container would register it a second time.
 */
public class TokensStayOutFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open =
                RouteTable.find(request).map(route -> route.audience().open()).orElse(false);
        if (open || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(request, response, ErrorCode.FORBIDDEN, Wording.of("route.pages"));
        }
    }
}
