package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bearer tokens. Whoever sends an Authorization header speaks through it alone: a browser session beside it is not looked
 * at, and credentials that are not accepted end the request, so that they never fall back to somebody else's session. No
 * bean, or the container would register it a second time.
 */
public class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final ScrapeTokenProperties scrape;

    public TokenFilter(Tokens tokens, ScrapeTokenProperties scrape) {
        this.tokens = tokens;
        this.scrape = scrape;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || BasicForTokensFilter.takes(request)) {
            chain.doFilter(request, response);
            return;
        }
        String bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        if (scrape.opens(request, bearer)) {
            signIn(new ScrapeAuthentication());
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller = tokens.authenticate(bearer);
        if (caller.isEmpty()) {
            ProblemWriter.signIn(request, response, Wording.of("sign-in.credentials"));
            return;
        }
        signIn(caller.get());
        chain.doFilter(request, response);
    }

    /** For this request alone: nothing is stored in a session. */
    public static void signIn(Caller caller) {
        signIn(new CallerAuthentication(caller));
    }

    public static void signIn(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }
}
