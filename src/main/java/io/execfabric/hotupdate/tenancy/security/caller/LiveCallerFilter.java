package io.execfabric.hotupdate.tenancy.security.caller;

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
public class LiveCallerFilter extends OncePerRequestFilter {

    /** In a session: the stamp of the password that this very session is about to set. */
    static final String NEXT_STAMP = LiveCallerFilter.class.getName() + ".next";

    private final CallerCache people;

    public LiveCallerFilter(CallerCache people) {
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
                .filter(person -> isOf(request, signedIn, person))
                .or(() -> people.findAfresh(user).filter(person -> isOf(request, signedIn, person)))
                .orElse(null);
        if (now != null) {
            TokenFilter.signIn(new CallerAuthentication(now.caller(), now.passwordStamp()));
            return;
        }
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null && !BasicForTokensFilter.takes(request)) {
            session.invalidate();
        }
    }

    /** The password that was shown at the log-in is the present one, or the session sets another one just now. */
    private static boolean isOf(HttpServletRequest request, CallerAuthentication signedIn, KnownPerson person) {
        HttpSession session = request.getSession(false);
        return person.passwordStamp().equals(signedIn.passwordStamp())
                || session != null && person.passwordStamp().equals(session.getAttribute(NEXT_STAMP));
    }
}
