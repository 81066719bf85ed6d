package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.KnownPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session remembers who signed in, never what they may do: that is read again, so that a removed user is out, and so is
 * whoever signed in with a password that was replaced since.
 */
class LiveCallerFilter extends OncePerRequestFilter {

    private final LiveCallers people;

    LiveCallerFilter(LiveCallers people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn
                && signedIn.getPrincipal().tokenKind() == null) {
            refresh(request, signedIn);
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, CallerAuthentication signedIn) {
        String user = signedIn.getName();
        KnownPerson now = people.find(user)
                .filter(person -> isOf(signedIn, person))
                .or(() -> people.findAfresh(user).filter(person -> isOf(signedIn, person)))
                .orElse(null);
        if (now != null) {
            TokenFilter.signIn(new CallerAuthentication(now.caller(), now.passwordStamp()));
            return;
        }
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null && !BasicForTokens.takes(request)) {
            session.invalidate();
        }
    }

    /** The password that was shown at the log-in is the present one. */
    private static boolean isOf(CallerAuthentication signedIn, KnownPerson person) {
        return person.passwordStamp().equals(signedIn.passwordStamp());
    }
}
