package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import io.execfabric.hotupdate.tenancy.security.caller.ScrapeAuthentication;
import io.execfabric.hotupdate.tenancy.security.caller.ScrapeTokenProperties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks the route table; a route that is not listed is closed. */
public class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        if (who instanceof ScrapeAuthentication) {
            // made for this very address, see ScrapeTokenProperties
            return new AuthorizationDecision(
                    ScrapeTokenProperties.METRICS.equals(context.getRequest().getServletPath()));
        }
        Caller caller = callerOf(who);
        boolean granted = RouteTable.find(context.getRequest())
                .map(route -> route.admits(caller))
                .orElse(false);
        return new AuthorizationDecision(granted);
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return authorize(authentication, context);
    }

    private static @Nullable Caller callerOf(Authentication authentication) {
        return authentication instanceof CallerAuthentication signedIn ? signedIn.getPrincipal() : null;
    }
}
