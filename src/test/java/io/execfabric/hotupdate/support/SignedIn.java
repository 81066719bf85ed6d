package io.execfabric.hotupdate.support;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Who asks in a {@link WebSlice}, by way of the real filters: a browser's session, or a token that the tables know. */
public record SignedIn(Caller caller) implements RequestPostProcessor {

    private static final String TOKEN = "hut_slice";

    public static final SignedIn ADMIN = of("ada", "acme", Role.TENANT_ADMIN, Role.TENANT_MEMBER);
    public static final SignedIn MEMBER = of("mia", "acme", Role.TENANT_MEMBER);
    public static final SignedIn CONFIRMER = of("cleo", "acme", Role.CONFIRMER, Role.TENANT_MEMBER);
    public static final SignedIn REVIEWER = of("rita", null, Role.REVIEWER);
    public static final SignedIn PLATFORM_ADMIN = of("paul", null, Role.PLATFORM_ADMIN);
    public static final SignedIn NEWCOMER = of("nora", "acme");

    private static SignedIn of(String user, @Nullable String tenant, Role... roles) {
        return new SignedIn(new Caller(user, tenant == null ? null : new TenantId(tenant), Set.of(roles), null));
    }

    /** The same person's program. */
    public SignedIn byToken() {
        return byToken(TokenKind.USER, caller.roles());
    }

    /** The same with a token that is narrowed. */
    public SignedIn byToken(TokenScope... scopes) {
        return new SignedIn(byToken().caller().through(new TokenName("t-1", "of a test", List.of(scopes))));
    }

    /** An assistant of the same tenant. */
    public SignedIn byAi() {
        return byToken(TokenKind.AI, Set.of(Role.AI));
    }

    private SignedIn byToken(TokenKind kind, Set<Role> roles) {
        return new SignedIn(
                new Caller(caller.user(), caller.tenant(), roles, kind, null, new TokenName("t-1", "of a test")));
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        ApplicationContext context =
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        if (caller.tokenKind() == null) {
            // another stamp for each set of roles, so that nobody is taken for who had the name before
            KnownPerson person = new KnownPerson(caller, caller.toString());
            when(context.getBean(UserDirectory.class).known(List.of(caller.user())))
                    .thenReturn(Map.of(caller.user(), person));
            return authentication(new CallerAuthentication(caller, person.passwordStamp()))
                    .postProcessRequest(request);
        }
        when(context.getBean(Tokens.class).authenticate(TOKEN)).thenReturn(Optional.of(caller));
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN);
        return request;
    }
}
