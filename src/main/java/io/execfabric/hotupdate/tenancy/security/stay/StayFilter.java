package io.execfabric.hotupdate.tenancy.security.stay;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import io.execfabric.hotupdate.tenancy.security.caller.CallerCache;
import io.execfabric.hotupdate.tenancy.security.caller.Credential;
import io.execfabric.hotupdate.tenancy.security.caller.ProblemWriter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind the log-in: whatever is asked for lasts no longer than the right to ask it. What came in slowly is not acted upon,
 * what goes out slowly is cut, and an answer that goes on after its controller, of whatever kind, is completed.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class StayFilter extends OncePerRequestFilter {

    private final OpenStays stays;
    private final CallerCache people;

    StayFilter(OpenStays stays, CallerCache people) {
        this.stays = stays;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication who)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        Credential credential = Credential.of(who, session == null ? null : session.getId(), people);
        OpenStay stay = stays.enter(credential, request);
        StayingResponse answer = new StayingResponse(response, stay);
        try {
            chain.doFilter(new StayingRequest(request, stay), answer);
        } catch (HotUpdateException over) {
            refuse(request, response, over);
        } finally {
            leave(request, answer, stay);
        }
    }

    private static void leave(HttpServletRequest request, StayingResponse answer, OpenStay stay) {
        if (!request.isAsyncStarted()) {
            stay.close();
            return;
        }
        AsyncContext goingOn = request.getAsyncContext();
        goingOn.addListener(new Leaving(stay));
        if (!stay.isAnswered()) {
            answer.cutWhenOver(goingOn);
        }
    }

    /** From a servlet that is none of the framework's; its own advice answers for the others. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, HotUpdateException over)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (over.code() == ErrorCode.NOT_AUTHENTICATED) {
            ProblemWriter.signIn(request, response, over.wording());
        } else {
            ProblemWriter.write(request, response, over.code(), over.wording());
        }
    }

    private record Leaving(OpenStay stay) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            stay.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        /** Begun again, which forgets who listens. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
