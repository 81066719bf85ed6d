package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.tenancy.AskingSession;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** By the stamps that {@link LiveCallerFilter} compares; a page's other requests may come in just before or after the commit. */
@Component
class KeptAskingSession implements AskingSession {

    private final CurrentCaller callers;

    KeptAskingSession(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public void takes(String passwordStamp) {
        request()
                .map(request -> request.getSession(false))
                .ifPresent(session -> session.setAttribute(LiveCallerFilter.NEXT_STAMP, passwordStamp));
    }

    @Override
    public void keeps(String passwordStamp) {
        request().ifPresent(request -> {
            HttpSession session = request.getSession(false);
            CallerAuthentication signedIn = new CallerAuthentication(callers.get(), passwordStamp);
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(signedIn));
            session.removeAttribute(LiveCallerFilter.NEXT_STAMP);
            request.changeSessionId();
        });
    }

    /** That of a browser session: beside a token, a session is not looked at. */
    private Optional<HttpServletRequest> request() {
        boolean byToken = callers.find().map(Caller::tokenKind).isPresent();
        return !byToken
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                        && here.getRequest().getSession(false) != null
                ? Optional.of(here.getRequest())
                : Optional.empty();
    }
}
