package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in caller in Spring Security's terms; authorities are {@code ROLE_} and the role's name. */
public class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final @Nullable String passwordStamp;

    /** By a token. */
    public CallerAuthentication(Caller caller) {
        this(caller, null);
    }

    /** @param passwordStamp of the password that was shown; see {@code UserDirectory.passwordStamp} */
    public CallerAuthentication(Caller caller, @Nullable String passwordStamp) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.caller = caller;
        this.passwordStamp = passwordStamp;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Nullable
    public String passwordStamp() {
        return passwordStamp;
    }

    @Override
    public String getName() {
        return caller.user();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
