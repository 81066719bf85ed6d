package io.execfabric.hotupdate.tenancy.security.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The webapps compare a page's address letter by letter as it was sent, and fail on one that spells its letters as numbers:
 * such an address does not exist. Their interface reads what comes behind its own name as everybody does. No bean, or the
 * container would register it a second time.
 */
public class SpelledAddressesFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        String servlet = request.getServletPath();
        return !address.contains("%")
                || !servlet.startsWith("/camunda")
                || (servlet.startsWith("/camunda/api/") && address.startsWith(servlet));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
