package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** User name and password against the identity tables, for the log-in page and for fetching tokens. */
@Component
public class DirectoryAuthenticationProvider implements AuthenticationProvider {

    private final UserDirectory people;
    private final PasswordGate gate;
    private final LoginAudit audit;

    DirectoryAuthenticationProvider(UserDirectory people, PasswordGate gate, LoginAudit audit) {
        this.people = people;
        this.gate = gate;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = addressOf(asked);
        // before the password is looked at: one that is replaced meanwhile opens nothing
        String stamp = people.passwordStamp(asked.getName());
        Caller caller = enter(asked, address);
        audit.signedIn(caller, address);
        CallerAuthentication signedIn = new CallerAuthentication(caller, stamp);
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private Caller enter(Authentication asked, String address) {
        try {
            return gate.enter(asked.getName(), String.valueOf(asked.getCredentials()), address)
                    .orElseThrow(() -> new BadCredentialsException("User or password is wrong."));
        } catch (QuotaExceeded tooOften) {
            throw new LockedException(String.valueOf(tooOften.getMessage()), tooOften);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
