package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** User name and password against the identity tables, for the log-in page and for fetching tokens. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final UserDirectory people;
    private final LoginThrottle throttle;
    private final LoginAudit audit;

    PasswordLogin(UserDirectory people, LoginThrottle throttle, LoginAudit audit) {
        this.people = people;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String user = asked.getName();
        String address = addressOf(asked);
        LoginThrottle.Attempt attempt = throttle.attempt(user, address);
        if (!attempt.isAllowed()) {
            audit.throttled(user, address);
            throw new LockedException("Too many wrong passwords; try again in a minute.");
        }
        // before the password is looked at: one that is replaced meanwhile opens nothing
        String stamp = people.passwordStamp(user);
        Caller caller = people.authenticate(user, String.valueOf(asked.getCredentials()))
                .orElse(null);
        if (caller == null) {
            audit.failed(user, address);
            throw new BadCredentialsException("User or password is wrong.");
        }
        attempt.succeeded();
        audit.signedIn(caller, address);
        CallerAuthentication signedIn = new CallerAuthentication(caller, stamp);
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
