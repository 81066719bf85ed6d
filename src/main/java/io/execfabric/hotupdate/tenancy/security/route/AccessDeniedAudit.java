package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Somebody who is known, and may do anything at all, knocked at a route of other roles, or of other scopes than the token has: once a minute for each of them and each route. */
@Component
public class AccessDeniedAudit {

    private final RefusalAudit refusals;
    private final KeyedBuckets<String> told;

    AccessDeniedAudit(RefusalAudit refusals, Clock clock) {
        this.refusals = refusals;
        this.told = new KeyedBuckets<>(clock);
    }

    public void refused(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof CallerAuthentication known && !known.getPrincipal().isNewcomer()) {
            RouteTable.find(request).ifPresent(route -> refused(known.getPrincipal(), request, route));
        }
    }

    private void refused(Caller caller, HttpServletRequest request, Route route) {
        String what = request.getMethod() + " " + route.pattern();
        if (told.take(caller.user() + " " + caller.tokenKind() + " " + what, 1)) {
            String how = caller.isAi() ? " by an AI's token" : "";
            String narrow = route.admitsToken(caller) ? "." : ", for which the token's scopes are too narrow.";
            refusals.refused(new Audited(
                    caller.tenant(),
                    caller.user(),
                    "ROUTE_REFUSED",
                    "route",
                    "-",
                    "Not let in at " + what + how + narrow));
        }
    }
}
