package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.shared.Audited;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Users, groups, memberships and rights can be changed in the engine's Admin webapp: the trail says so before it happens,
 * so that nothing is changed there without an entry, and again when it was refused. What was sent is not kept, since it
 * holds passwords. No bean, or the container would register it a second time.
 */
class WebappIdentityAudit extends OncePerRequestFilter {

    private static final Pattern IDENTITY = Pattern.compile(
            "/camunda/api/(?:engine(?:/engine/[^/]+)?|admin/auth|admin/setup)/((?:user|group|tenant|authorization)(?:/.*)?)");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Posted since their question is long. */
    private static final Pattern QUESTION = Pattern.compile("(user|group|tenant|authorization)(/count)?/?");
    /** Ends the own session; there is an identity in its address, and none is changed. */
    private static final Pattern LOGOUT = Pattern.compile("user/[^/]+/logout");

    private static final int LONGEST = 64;

    private final ApplicationEventPublisher events;

    WebappIdentityAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher identity = IDENTITY.matcher(decodedPath(request));
        if (READING.contains(request.getMethod())
                || !identity.matches()
                || changesNothing(request, identity.group(1))) {
            chain.doFilter(request, response);
            return;
        }
        String what = request.getMethod() + " " + identity.group(1);
        say("IDENTITY_CHANGE_ASKED", what, "In the engine's webapps: " + what);
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            say("IDENTITY_CHANGE_REFUSED", what, "Answered " + response.getStatus() + ": " + what);
        }
    }

    /** As the container reads it: an address may spell its letters as numbers. */
    private static String decodedPath(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }

    private static boolean changesNothing(HttpServletRequest request, String rest) {
        boolean posted = "POST".equals(request.getMethod());
        return posted
                && (QUESTION.matcher(rest).matches() || LOGOUT.matcher(rest).matches());
    }

    private void say(String action, String what, String detail) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn) {
            String id = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
            events.publishEvent(new Audited(null, signedIn.getName(), action, "identity", id, detail));
        }
    }
}
