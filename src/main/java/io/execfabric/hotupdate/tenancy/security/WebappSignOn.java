package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Hands the signed-in platform person to the engine's webapps. Public with a public constructor, since the webapps' filter
 * makes it by its class name.
 */
public class WebappSignOn extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn
                        && signedIn.getPrincipal().isPlatform()
                ? resultOf(request, engine, signedIn.getPrincipal())
                : AuthenticationResult.unsuccessful();
    }

    private static AuthenticationResult resultOf(HttpServletRequest request, ProcessEngine engine, Caller caller) {
        IdentityService identity = engine.getIdentityService();
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(caller.user()).list().stream()
                .map(Group::getId)
                .toList();
        forgetOtherGroups(request, engine, groups);
        AuthenticationResult result = new AuthenticationResult(caller.user(), true);
        result.setGroups(groups);
        result.setTenants(List.of());
        return result;
    }

    /** The webapps keep in the session what somebody may do, for minutes: a group that was taken away ends that. */
    private static void forgetOtherGroups(HttpServletRequest request, ProcessEngine engine, List<String> groups) {
        Authentications kept = AuthenticationUtil.getAuthsFromSession(request.getSession());
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication known
                && !Set.copyOf(groups).equals(Set.copyOf(known.getGroupIds()))) {
            kept.removeByEngineName(engine.getName());
        }
    }
}
