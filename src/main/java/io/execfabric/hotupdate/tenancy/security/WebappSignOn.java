package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
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
                ? resultOf(signedIn.getPrincipal(), engine.getIdentityService())
                : AuthenticationResult.unsuccessful();
    }

    private static AuthenticationResult resultOf(Caller caller, IdentityService identity) {
        identity.clearAuthentication();
        AuthenticationResult result = new AuthenticationResult(caller.user(), true);
        result.setGroups(identity.createGroupQuery().groupMember(caller.user()).list().stream()
                .map(Group::getId)
                .toList());
        result.setTenants(List.of());
        return result;
    }
}
