package io.execfabric.hotupdate.tenancy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the platform's people.
 *
 * @param password in the answer that makes it, and in no later one
 */
record PlatformUser(
        String user,
        @Nullable String email,
        List<String> roles,
        boolean locked,
        boolean oneTimePassword,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

    static PlatformUser of(UserView user) {
        return of(user, null);
    }

    static PlatformUser of(IssuedPassword issued) {
        return of(issued.user(), issued.password());
    }

    private static PlatformUser of(UserView user, @Nullable String password) {
        List<String> roles = user.roles().stream().map(Role::name).toList();
        return new PlatformUser(user.id(), user.mail(), roles, user.locked(), user.oneTimePassword(), password);
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "PlatformUser[" + user + "]";
    }
}
