package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Where a person lands after signing in: the page they came for; else reviewers at their work, everybody else at home. Who has
 * a one-time password lands where it is replaced.
 */
public class PageLoginSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    public PageLoginSuccessHandler() {
        setRedirectStrategy(new OwnAddresses());
        setRequestCache(rememberedPages());
    }

    /** Pages alone are remembered: nobody wants to land on a picture or a part of a page. */
    public static RequestCache rememberedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(PageLoginSuccessHandler::isPage);
        return cache;
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication instanceof CallerAuthentication known
                && known.getPrincipal().isNewcomer()) {
            return "/account";
        }
        boolean reviews = authentication instanceof CallerAuthentication signedIn
                && signedIn.getPrincipal().has(Role.REVIEWER)
                && !signedIn.getPrincipal().has(Role.PLATFORM_ADMIN);
        return reviews ? TASKLIST : "/";
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return RequestMethod.GET.name().equals(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null
                && !"/error".equals(request.getServletPath());
    }
}
