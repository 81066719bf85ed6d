package io.execfabric.hotupdate.tenancy.security.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that collects metrics, for the one request that its token opens; it is nobody who could do anything else. */
public class ScrapeAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    ScrapeAuthentication() {
        super(List.of());
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return "metrics";
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
