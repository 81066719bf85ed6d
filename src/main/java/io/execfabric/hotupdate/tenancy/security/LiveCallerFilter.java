package io.execfabric.hotupdate.tenancy.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session remembers who signed in, never what they may do: that is read again, so that a removed user is out, and so is
 * whoever signed in with a password that was replaced since.
 */
class LiveCallerFilter extends OncePerRequestFilter {

    static final String STAMP = LiveCallerFilter.class.getName() + ".stamp";

    /** The stamp of the password that this very session is about to set. */
    static final String NEXT_STAMP = LiveCallerFilter.class.getName() + ".next";

    private final LiveCallers people;

    LiveCallerFilter(LiveCallers people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn
                && signedIn.getPrincipal().tokenKind() == null) {
            refresh(request, signedIn.getName());
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, String user) {
        HttpSession session = request.getSession(false);
        Object stamp = session == null ? null : session.getAttribute(STAMP);
        LiveCallers.Person now = stamp == null ? people.findAfresh(user) : people.find(user);
        if (now.caller().isPresent() && (stamp == null || isOf(session, now.passwordStamp()))) {
            remember(session, now.passwordStamp());
            TokenFilter.signIn(now.caller().get());
            return;
        }
        SecurityContextHolder.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean isOf(@Nullable HttpSession session, String stamp) {
        return session != null
                && (stamp.equals(session.getAttribute(STAMP)) || stamp.equals(session.getAttribute(NEXT_STAMP)));
    }

    /** The first request after signing in says of which password the session is. */
    private static void remember(@Nullable HttpSession session, String stamp) {
        if (session != null && session.getAttribute(STAMP) == null) {
            session.setAttribute(STAMP, stamp);
        }
    }
}
