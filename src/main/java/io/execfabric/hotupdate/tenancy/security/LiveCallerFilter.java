package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session remembers who signed in, never what they may do: that is read again, so that a removed user is out. */
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
            refresh(request, signedIn.getName());
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, String user) {
        Optional<Caller> now = people.find(user);
        if (now.isPresent()) {
            TokenFilter.signIn(now.get());
            return;
        }
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
