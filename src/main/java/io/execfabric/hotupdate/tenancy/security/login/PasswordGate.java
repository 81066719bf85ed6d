package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is tried, whichever door it came to: all doors draw on one budget of guesses, and what was
 * guessed wrong is in the trail. Past the budget nothing is compared, so that a right one is not told from a wrong one.
 */
@Component
class PasswordGate {

    private final UserDirectory people;
    private final LoginThrottle throttle;
    private final LoginAudit audit;

    PasswordGate(UserDirectory people, LoginThrottle throttle, LoginAudit audit) {
        this.people = people;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Who it is when {@code password} is theirs.
     *
     * @throws QuotaExceeded after too many wrong ones
     */
    Optional<Caller> enter(String user, String password, String address) {
        LoginThrottle.Attempt attempt = throttle.attempt(user, address);
        if (!attempt.isAllowed()) {
            audit.throttled(user, address);
            throw new QuotaExceeded(Wording.of("sign-in.too-many"), attempt.retryAfter());
        }
        Optional<Caller> caller = people.authenticate(user, password);
        if (caller.isPresent()) {
            attempt.succeeded();
        } else {
            audit.failed(user, address);
        }
        return caller;
    }
}
