package io.execfabric.hotupdate.tenancy.security;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.PasswordAgain;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Against the identity tables, with a bucket of its own per user: who guesses here locks nobody out of the log-in. */
@Component
class ThrottledPasswordAgain implements PasswordAgain {

    private final UserDirectory people;
    private final LoginThrottle throttle;

    ThrottledPasswordAgain(UserDirectory people, LoginThrottle throttle) {
        this.people = people;
        this.throttle = throttle;
    }

    @Override
    public boolean isRight(Caller caller, @Nullable String password) {
        LoginThrottle.Attempt attempt = throttle.attempt(caller.user(), "again " + caller.user());
        if (!attempt.isAllowed()) {
            throw new HotUpdateException(ErrorCode.QUOTA_EXCEEDED, "Too many wrong passwords; try again in a minute.");
        }
        boolean right =
                password != null && people.authenticate(caller.user(), password).isPresent();
        if (right) {
            attempt.succeeded();
        }
        return right;
    }
}
